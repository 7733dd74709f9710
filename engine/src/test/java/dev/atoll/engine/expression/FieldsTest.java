package dev.atoll.engine.expression;

import static dev.atoll.engine.expression.Bench.PART;
import static dev.atoll.engine.expression.Bench.THING;
import static dev.atoll.engine.expression.Bench.expression;
import static dev.atoll.engine.expression.Bench.gap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.expression.policy.OpenPolicy;
import dev.atoll.engine.model.Struct;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  @Test
  void readsWhatIsThere() {
    Instant time = Instant.parse("2025-12-31T00:00:00Z");
    Bench bench =
        new Bench()
            .with("Bool", true)
            .with("Int", 5L)
            .with("Double", 2L)
            .with("Time", time)
            .with("Nested", Struct.of(Map.of("Name", "x")))
            .with("Map", Map.of("k", "v"));
    assertThat(bench.eval("resource.Bool")).isEqualTo(true);
    assertThat(bench.eval("resource.Int")).isEqualTo(5L);
    assertThat(bench.eval("resource.Double + 0.5")).isEqualTo(2.5);
    assertThat(bench.eval("resource.Time")).isEqualTo(time);
    assertThat(bench.eval("resource.Nested.Name")).isEqualTo("x");
    assertThat(bench.eval("resource.Map.k + resource.Map['k']")).isEqualTo("vv");
    assertThat(bench.eval("params.days")).isEqualTo(90L);
    assertThat(bench.eval("now")).isEqualTo(Bench.NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resource.Bool == false",
        "resource.Text == ''",
        "resource.Blob == ''",
        "size(resource.Ints) == 0",
        "size(resource.Map) == 0",
        "resource.Map.nothing == '' && resource.Map['nothing'] == ''",
        "resource.Nested.Deep.Key == ''",
        "!has(resource.Nested) && !has(resource.Nested.Deep) && !has(resource.Map.k)",
        "resource.Nested == resource.Nested",
        "resource.List.all(e, e.On)",
        "tags(resource)['nothing'] == ''",
      })
  void whatAwsLeavesOutIsEmpty(String source) {
    assertThat(new Bench().eval(source)).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resource.Text.contains('sub')",
        "resource.Text.startsWith('sub')",
        "resource.Text.endsWith('main')",
        "resource.Text.matches('sub.*main')",
        "resource.Text.matches('sub' + '.*main')",
        "lower(resource.Text) == 'sub'",
        "upper(resource.Text) == 'SUB'",
        "trim(resource.Text) == 'sub'",
        "replace(resource.Text, 'sub', '') == ''",
        "split(resource.Text, ':')[0] == 'sub'",
      })
  void aTextWithAnOpenPartSaysNothing(String source) {
    Bench bench = new Bench().with("Text", "sub:" + OpenPolicy.STAND_IN + ":main");
    assertThat(bench.eval(source)).isInstanceOf(Unknown.class);
    assertThat(bench.eval("resource.Text != ''")).isEqualTo(true);
  }

  @Test
  void whatHasNoEmptyValueIsUnknown() {
    Bench bench = new Bench();
    assertThat(bench.error("resource.Int == 0")).isEqualTo("the answer carries no Int");
    assertThat(bench.error("resource.Time < now")).isEqualTo("the answer carries no Time");
    assertThat(bench.error("resource.Double")).isEqualTo("the answer carries no Double");
    assertThat(bench.error("resource.Counts.a")).isEqualTo("the answer carries no a");
    assertThat(bench.error("resource.Any.x.y == 1")).isEqualTo("the answer carries no Any");
    assertThat(bench.eval("has(resource.Int) && resource.Int == 0")).isEqualTo(false);
  }

  @Test
  void whatWasNotSeenIsUnknown() {
    Bench bench = new Bench().with("Bool", gap("A")).with("Other", gap("B"));
    assertThat(bench.gaps("resource.Bool")).containsExactly(gap("A"));
    assertThat(bench.gaps("has(resource.Bool)")).containsExactly(gap("A"));
    assertThat(bench.gaps("resource.Bool && resource.Other")).containsExactly(gap("A"), gap("B"));
  }

  @Test
  void freeFormDocumentsAreReadAsTheyAre() {
    Bench bench =
        new Bench().with("Any", Map.of("a", List.of(1L, 2L), "b", Struct.of(Map.of("c", "d"))));
    assertThat(bench.eval("resource.Any.a[1] == 2 && resource.Any.b.c == 'd'")).isEqualTo(true);
    assertThat(bench.eval("'a' in resource.Any && 'c' in resource.Any.b")).isEqualTo(true);
    assertThat(bench.error("resource.Any.a.x")).isEqualTo(".x cannot be applied to list");
  }

  @Test
  void knowsWhatItReads() {
    Expression expression =
        expression(
            "resource.List.exists(e, e.Port == 1 && has(e.Deep.Key)) && params.days > 1"
                + " && linked(resource, 'AWS::Test::Part').all(p, p.State == id(resource))");
    assertThat(expression.reads())
        .containsExactlyInAnyOrder(
            new FieldUse(THING, "List"),
            new FieldUse("test.Nested", "Port"),
            new FieldUse("test.Nested", "Deep"),
            new FieldUse("test.Deep", "Key"),
            new FieldUse(PART, "State"));
    assertThat(expression.types()).containsExactly(PART);
  }
}
