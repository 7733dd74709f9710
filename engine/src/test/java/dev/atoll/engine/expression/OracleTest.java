package dev.atoll.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.expression.ExpressionCompiler.Place;
import dev.atoll.engine.shape.StructShape;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where nothing is unknown or left out, the library's own runtime gives the same values. */
class OracleTest {
  private static final int SENTENCES = 500;
  private static final String ERROR = "an error";

  private static final Map<String, Object> FIELDS =
      Map.of(
          "Bool",
          true,
          "Other",
          false,
          "Int",
          5L,
          "Double",
          2.5,
          "Text",
          "abba",
          "Time",
          Instant.parse("2025-06-30T12:34:56Z"),
          "Ints",
          List.of(3L, 1L, 0L, 1L),
          "Texts",
          List.of("a", "bb", "12"),
          "Map",
          Map.of("k", "v"),
          "Counts",
          Map.of("a", 1L, "b", 0L));

  private final CelRuntime runtime =
      CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(Parser.OPTIONS).build();

  @Test
  void agreesWithTheLibrary() throws CelValidationException {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    Bench bench = new Bench();
    FIELDS.forEach(bench::with);
    int errors = 0;
    for (int i = 0; i < SENTENCES; i++) {
      String source = new Sentences(random).any(1 + random.nextInt(4));
      Object expected = oracle(source);
      Object actual = bench.eval(source);
      errors += expected.equals(ERROR) ? 1 : 0;
      assertThat(actual instanceof Unknown ? ERROR : actual)
          .as("seed %d: %s", seed, source)
          .isEqualTo(expected);
    }
    assertThat(errors).as("seed %d: errors among the sentences", seed).isBetween(5, SENTENCES / 2);
  }

  private Object oracle(String source) throws CelValidationException {
    TypeTable types = new TypeTable(name -> Optional.ofNullable(Bench.TYPES.get(name)));
    CelAbstractSyntaxTree parsed = Parser.parse(source).getAst();
    Restrictions.Uses uses = Restrictions.check(parsed.getExpr(), Set.of(), _ -> {});
    StructShape thing = Objects.requireNonNull(Bench.TYPES.get(Bench.THING));
    CelAbstractSyntaxTree tree =
        Checker.of(types, thing, Bench.PARAMS, Place.EVIDENCE, uses).check(parsed).getAst();
    Map<String, Object> params = Map.of("days", 90L, "names", List.of("a", "b"));
    try {
      return runtime
          .createProgram(tree)
          .eval(Map.of("resource", FIELDS, "params", params, "now", Bench.NOW));
    } catch (CelEvaluationException e) {
      return ERROR;
    }
  }
}
