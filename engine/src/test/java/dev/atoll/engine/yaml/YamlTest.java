package dev.atoll.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.knowledge.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void scalarsAreWhatTheyLookLike() {
    assertThat(parse("[1, 1.5, true, x, '1', 0x1F, null, 99999999999999999999]").plain())
        .hasValue(List.of(1L, 1.5, true, "x", "1", "0x1F", "99999999999999999999"));
    assertThat(parse("{ a: [1], b: { c: d }, e: null }").plain())
        .hasValue(Map.of("a", List.of(1L), "b", Map.of("c", "d")));
  }

  @Test
  void keysAreAskedForOneByOne() {
    Fields fields = parse("{ name: ' x ', flag: true, many: [a, b], one: a, size: 7 }").fields();

    assertThat(fields.text("name")).isEqualTo("x");
    assertThat(fields.flag("flag")).isTrue();
    assertThat(fields.flag("none")).isFalse();
    assertThat(fields.texts("many")).containsExactly("a", "b");
    assertThat(fields.texts("one")).containsExactly("a");
    assertThat(fields.texts("none")).isEmpty();
    assertThat(fields.number("size")).isEqualTo(7);
    fields.finish();
    assertThat(messages()).isEmpty();
  }

  @Test
  void whatDoesNotFitIsReportedAtItsPlace() {
    Fields fields = parse("flg: true\nname: [a]\nsize: 99999999999\nflag: perhaps\nx: ''").fields();
    fields.text("name");
    fields.text("x");
    fields.text("missing");
    fields.number("size");
    fields.flag("flag");
    fields.finish();

    assertThat(messages())
        .containsExactly(
            "1:1 the key missing is missing",
            "1:1 unknown key flg; did you mean flag?",
            "2:7 a text is expected here",
            "3:7 a whole number is expected here",
            "4:7 " + messages().get(4).substring(4),
            "5:4 x is empty");
    assertThat(messages().get(4)).startsWith("4:7 perhaps is none of: ");
  }

  @Test
  void aProblemInsideATextStandsWhereItIsWritten() {
    Map<String, String> places =
        Map.of(
            "a: one two", "1:8",
            "a: 'one two'", "1:9",
            "a: >-\n  one\n  two", "3:3",
            "a:\n  one\n  two", "3:3",
            "a: one\n   two\nb: c", "2:4",
            "a: |\n  one two", "2:7");
    places.forEach((text, place) -> {
      Value value = parse(text).fields().find("a").orElseThrow();
      value.problemInside(1, 5, text);
      assertThat(messages()).as(text).contains(place + " " + text);
    });
    parse("a: |\n\n  one\n   two").fields().find("a").orElseThrow().problemInside(3, 2, "literal");
    assertThat(messages()).contains("4:4 literal");
  }

  @Test
  void misspeltNamesHaveANearest() {
    List<String> names = List.of("DescribeDBInstances", "ListTags", "id");

    assertThat(Nearest.to("DescribeDbInstance", names)).hasValue("DescribeDBInstances");
    assertThat(Nearest.to("listtags", names)).hasValue("ListTags");
    assertThat(Nearest.to("Nonsense", names)).isEmpty();
    assertThat(Nearest.hint("idd", names)).isEqualTo("; did you mean id?");
    assertThat(Nearest.hint("x", List.of())).isEmpty();
  }

  @Test
  void aDiagnosticShowsItsPlace() {
    Origin origin = new Origin("f.yaml", 1, 3);

    assertThat(new Diagnostic(origin, "bad", "a\tbc").render())
        .isEqualToNormalizingNewlines("f.yaml:1:3: bad\n  a bc\n    ^");
    assertThat(new Diagnostic(origin, "bad", "").render()).isEqualTo("f.yaml:1:3: bad");
    String longLine = "x".repeat(500);
    assertThat(new Diagnostic(new Origin("f", 1, 400), "bad", longLine).render().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(110));
  }

  private Value parse(String text) {
    Optional<Value> value = YamlFile.of("f.yaml", text).parse(diagnostics);
    return value.orElseThrow();
  }

  private List<String> messages() {
    return diagnostics.sorted().stream()
        .map(d -> d.origin().line() + ":" + d.origin().column() + " " + d.message())
        .toList();
  }
}
