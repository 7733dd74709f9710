package dev.atoll.iac.hcl.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import dev.atoll.iac.Budget;
import dev.atoll.iac.hcl.Expression;
import dev.atoll.iac.hcl.Hcl;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.map.Unresolved;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not known stays not known, unless the rest decides; known values have their own test. */
final class EvaluatorTest {
  private static final Unresolved ID = Unresolved.of("aws_x.y", true, "later").harmless();

  private static final Map<String, Object> NAMES =
      Map.of("u", Unresolved.because("nobody said"), "id", ID, "one", "1");

  private static final Scope SCOPE =
      (name, at) -> {
        Object value = NAMES.get(name);
        if (value == null) {
          throw new HclException(at, "there is no " + name);
        }
        return value;
      };

  private static Object value(String text) {
    Expression expression = Hcl.file("f", "a = " + text + "\n").value("a").orElseThrow();
    return new Evaluator(new Budget("a test"), Files.NONE).value(expression, SCOPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "false && u ; false",
        "u && false ; false",
        "true || u ; true",
        "u || true ; true",
        "u ? 1 : 1 ; 1",
        "u ? [\"a\"] : [\"a\"] ; [\"a\"]",
        "length([u, u]) ; 2",
        "contains([u, \"a\"], \"a\") ; true",
        "[1, u] == [2, u] ; false",
        "keys({a = u}) ; [\"a\"]",
        "lookup({a = u, b = 2}, \"b\") ; 2",
        "can(nope) ; false",
        "try(nope, 3) ; 3",
        "coalesce(\"a\", u) ; \"a\"",
        "merge({a = u}, {b = 1}).b ; 1",
        "[for x in [u, 2] : 1] ; [1,1]",
        "concat([u], [1])[1] ; 1",
      })
  void decided(String expression, String expected) {
    assertThat(EncodingFunctions.json(value(expression))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u && true",
        "u || false",
        "u ? 1 : 2",
        "u == 1",
        "u == null",
        "u + 1",
        "\"x${u}\"",
        "u.a[0]",
        "u[*].b",
        "[1, 2][u]",
        "{a = 1}[u]",
        "length(u)",
        "upper(u)",
        "sort([\"a\", u])",
        "toset([u])",
        "merge(u, {a = 1})",
        "flatten([[1], u])",
        "[for x in u : x]",
        "[for x in [1, 2] : x if u]",
        "{for x in [1] : u => x}",
        "{(u) = 1}",
        "coalesce(u, \"a\")",
        "try(u, 1)",
        "can(u)",
        "contains([u], \"a\")",
        "jsondecode(u)",
        "timestamp()",
        "uuid()",
        "bcrypt(\"x\")",
        "nope",
        "one.x",
        "[1][5]",
        "1 / 0",
        "upper([])",
        "file(\"/etc/passwd\")",
        "true ? nope : 1",
      })
  void notKnown(String expression) {
    assertThat(value(expression)).isInstanceOf(Unresolved.class);
  }

  @Test
  void reasonsNameThePlace() {
    assertThat(value("upper([])"))
        .isInstanceOfSatisfying(
            Unresolved.class,
            value ->
                assertThat(value.why())
                    .isEqualTo("f:1:5: upper expects a text as argument 1, found a list"));
    assertThat(value("timestamp()"))
        .isInstanceOfSatisfying(
            Unresolved.class,
            value ->
                assertThat(value.why()).isEqualTo("timestamp() is known only when Terraform runs"));
  }

  @Test
  void targetsAreKept() {
    for (String expression :
        new String[] {
          "id", "\"${id}/*\"", "join(\"/\", [id, \"x\"])", "concat([id], [])[0]", "[id][*]"
        }) {
      Object value = value(expression);
      assertThat(Unknowns.targets(value)).as(expression).isEqualTo(Set.of("aws_x.y"));
    }
    assertThat(value("\"${id}/*\""))
        .isInstanceOfSatisfying(
            Unresolved.class,
            value -> {
              assertThat(value.identity()).isFalse();
              assertThat(value.text()).contains("${aws_x.y}/*");
            });
  }

  @Test
  void aChoiceNobodyCanTellHasNoTarget() {
    assertThat(Unknowns.targets(value("u ? id : \"\""))).isEmpty();
  }

  @Test
  void jsonOfWhatIsNotKnownKeepsItsParts() {
    assertThat(value("jsonencode({a = id, b = 1})")).isInstanceOf(JsonText.class);
    assertThat(value("jsondecode(jsonencode({a = id, b = 1}))")).isInstanceOf(Unresolved.class);
  }

  @Test
  void workIsBounded() {
    String expression =
        "[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : a]]]";
    assertThatThrownBy(() -> value(expression))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("steps");
    assertThat(value("1" + " + 1".repeat(5000))).isInstanceOf(Unresolved.class);
  }
}
