package dev.atoll.engine.expression;

import static dev.atoll.engine.expression.Bench.gap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was not seen never decides: whatever it had been, the outcome were the same. */
class KleeneTest {
  private static final int SENTENCES = 500;
  private static final int COMPLETIONS = 6;

  /** Some values that each field may have. */
  private static final Map<String, List<Object>> POSSIBLE =
      Map.of(
          "Bool", List.of(true, false),
          "Other", List.of(true, false),
          "Int", List.of(0L, 1L, 7L, -1L, Long.MIN_VALUE),
          "Double", List.of(0.5, 1.0, -2.5),
          "Text", List.of("", "a", "12", "bb"),
          "Time", List.of(Bench.NOW, Bench.NOW.minus(Duration.ofDays(400))),
          "Ints", List.of(List.of(), List.of(1L, 2L, 3L), List.of(7L)),
          "Texts", List.of(List.of(), List.of("a", "b"), List.of("")),
          "Map", List.of(Map.of(), Map.of("k", "a")),
          "Counts", List.of(Map.of(), Map.of("a", 1L)));

  @Test
  void theUnseenNeverDecides() {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    int decided = 0;
    for (int i = 0; i < SENTENCES; i++) {
      String source = new Sentences(random).of(Sentences.Type.BOOL, 1 + random.nextInt(4));
      Expression expression = Bench.expression(source);
      Map<String, Object> seen = new LinkedHashMap<>();
      POSSIBLE.forEach((field, values) -> seen.put(field, pick(random, values)));
      List<String> hidden =
          POSSIBLE.keySet().stream().sorted().filter(_ -> random.nextInt(3) == 0).toList();
      Map<String, Object> gaps = new LinkedHashMap<>(seen);
      hidden.forEach(field -> gaps.put(field, gap(field)));
      Object outcome = expression.evaluate(scope(gaps));
      if (outcome instanceof Unknown) {
        continue;
      }
      decided++;
      for (int j = 0; j < COMPLETIONS; j++) {
        Map<String, Object> completed = new LinkedHashMap<>(seen);
        hidden.forEach(field -> complete(random, completed, field));
        assertThat(expression.evaluate(scope(completed)))
            .as("seed %d: %s with %s hidden, and then %s", seed, source, hidden, completed)
            .isEqualTo(outcome);
      }
    }
    assertThat(decided).as("seed %d: outcomes decided", seed).isGreaterThan(SENTENCES / 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          true && X => unknown
          X && true => unknown
          false && X => false
          X && false => false
          true || X => true
          X || true => true
          false || X => unknown
          X || false => unknown
          X && X => unknown
          X || !X => unknown
          !X => unknown
          X ? true : true => unknown
          true ? true : X => true
          X == true => unknown
          X != X => unknown
          X in [true] => unknown
          true in [X, true] => true
          false in [X, true] => unknown
          [X] == [true, false] => unknown
          1 / 0 == 1 && false => false
          1 / 0 == 1 || true => true
          """)
  void truthTable(String source, String expected) {
    Bench bench = new Bench().with("Bool", gap("Get"));
    Object actual = bench.eval(source.replace("X", "resource.Bool"));
    assertThat(actual instanceof Unknown ? "unknown" : actual.toString()).isEqualTo(expected);
  }

  @Test
  void causesAreJoined() {
    Bench bench =
        new Bench()
            .with("Bool", gap("A"))
            .with("Int", gap("B"))
            .with("Text", gap("C"))
            .with("Other", true);
    assertThat(bench.gaps("resource.Bool || resource.Int > 3 || resource.Text == ''"))
        .containsExactlyInAnyOrder(gap("A"), gap("B"), gap("C"));
    assertThat(bench.gaps("resource.Int + size(resource.Text) > 0"))
        .containsExactlyInAnyOrder(gap("B"), gap("C"));
    assertThat(bench.gaps("[1, 2].all(x, resource.Int == x || resource.Bool)"))
        .containsExactlyInAnyOrder(gap("A"), gap("B"));
    assertThat(bench.gaps("resource.Other && resource.Bool")).containsExactly(gap("A"));
  }

  private static Expression.Scope scope(Map<String, Object> fields) {
    Bench bench = new Bench();
    fields.forEach(bench::with);
    return bench.scope();
  }

  private static void complete(Random random, Map<String, Object> fields, String field) {
    if (random.nextInt(4) == 0) {
      fields.remove(field);
    } else {
      fields.put(field, pick(random, POSSIBLE.getOrDefault(field, List.of())));
    }
  }

  private static Object pick(Random random, List<Object> values) {
    return values.get(random.nextInt(values.size()));
  }
}
