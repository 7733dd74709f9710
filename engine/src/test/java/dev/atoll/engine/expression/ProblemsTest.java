package dev.atoll.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.expression.ExpressionCompiler.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of wrong expressions. */
class ProblemsTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/atoll/engine/expression/problems.txt");

  private static final List<String> WRONG =
      List.of(
          "",
          "   ",
          "resource.StorageEncrypte",
          "has(resource.StorageEncrypte)",
          "resource.List.all(e, e.Nam == 'x')",
          "resource.Nested.Deep.Kex == resource.Txt",
          "resource.Whatever && resource.StorageEncrypted",
          "linked(resource, 'AWS::Test::Part').all(p, p.Stat == 'x')",
          "linked(resource, 'AWS::Test::Prt').all(p, p.State == 'x')",
          "inRegion('Nonsense') == inAccount(\"AWS::Test::thing\")",
          "linked(resource, resource.Text).all(p, true)",
          "linked(resource.Text, 'AWS::Test::Part').all(p, true)",
          "linked('AWS::Test::Part').all(p, true)",
          "id(resource.Text) == ''",
          "StorageEncrypted",
          "resorce.StorageEncrypted",
          "params.dais > 3",
          "id == 'x'",
          "ageDay(resource.Time) > 3",
          "ageDays(resource.Text) > 3",
          "resource.Int == 'x'",
          "resource.Int + 'x' == 1",
          "resource.Text.contains(1)",
          "resource.Text > 1",
          "!resource.Int",
          "resource.Int",
          "resource.Text.length == 1",
          "resource.Int.all(x, x)",
          "resource.Ints.all(x.y, x)",
          "resource.Ints.all(x, x)",
          "has(resource)",
          "resource.Text == null",
          "resource.Int == 1u",
          "resource.Blob == b'abc'",
          "test.Nested{Name: 'x'}.On",
          "type(resource.Int) == int",
          "bytes(resource.Text) == bytes('x')",
          "resource.Text.matches('(')",
          "timestamp('yesterday') < now",
          "resource.Time > now - duration('90 days')",
          "resource.Bool &&",
          "resource.Bool && (resource.Other",
          "resource.Bool && resource.Other)",
          "resource.Bool and resource.Other",
          "resource.Bool = true",
          "resource.Text == 'x",
          "resource.Bool # comment",
          "resource.Bool\n  && resource.Othr",
          "resource.Text == 'ä' || resource.Txt == '😀' || resource.Tex == ''",
          "resource.if",
          "in",
          "optional.of(1)",
          "[1, 2, 3][",
          "{'a': 1}",
          "resource.?Text");

  @Test
  void eachProblemHasItsPlaceAndAdvice() throws IOException {
    StringBuilder actual = new StringBuilder();
    for (String source : WRONG) {
      actual.append(report(source)).append('\n');
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, actual);
    }
    assertThat(actual).hasToString(Files.readString(GOLDEN));
  }

  @Test
  void limitsLengthAndDepth() {
    assertThat(report("'" + "x".repeat(10_000) + "' == ''"))
        .contains("1:1 the expression is longer than 10000 characters");
    assertThat(report("(".repeat(300) + "true" + ")".repeat(300))).contains("nested too deeply");
    assertThat(report("!".repeat(301) + "resource.Bool")).doesNotContain("nested");
    assertThat(report("1 + ".repeat(2_400) + "1 > 0")).contains("nested too deeply");
    assertThat(report("resource" + ".a".repeat(4_000))).contains("nested too deeply");
    assertThat(report("true" + " && true".repeat(1_000))).doesNotContain("nested");
    assertThat(report("[".repeat(300) + "]".repeat(300) + " == []")).contains("nested too deeply");
    assertThat(report("false ? true : ".repeat(400) + "true")).contains("nested too deeply");
  }

  @Test
  void anUnknownTypeIsAProblem() {
    Compilation compilation =
        Bench.COMPILER.compile("true", "AWS::Test::Thang", Fields.of("params"), Place.CONDITION);
    assertThat(compilation)
        .hasToString(
            "Failed[problems=[ExpressionProblem[line=1, column=1, message=there is no resource type"
                + " AWS::Test::Thang, nearest=Optional[AWS::Test::Thing]]]]");
  }

  private static String report(String source) {
    StringBuilder report = new StringBuilder(source).append('\n');
    switch (Bench.compile(source, Place.CONDITION)) {
      case Compilation.Compiled _ -> report.append("  compiles\n");
      case Compilation.Failed(List<ExpressionProblem> problems) ->
          problems.forEach(problem ->
              report
                  .append("  ")
                  .append(problem.line())
                  .append(':')
                  .append(problem.column())
                  .append(' ')
                  .append(problem.message())
                  .append(problem.nearest().map(name -> " -> " + name).orElse(""))
                  .append('\n'));
    }
    return report.toString();
  }
}
