package dev.atoll.iac.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.iac.hcl.Body.Block;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HclTest {
  @Test
  void blocksAttributesAndComments() {
    Body body =
        Hcl.file(
            "main.tf",
            """
            # one
            resource "aws_x" "y" { // two
              /* three
                 lines */ name = "n" # four
              inner { on = true }
              empty {}
              list = [
                1, # one
                2,
              ]
            }
            locals {
              a = {
                b : 1, "c" = 2
                (d) = 3
              }
            }
            """);

    Block resource = body.blocks().getFirst();
    assertThat(resource.type()).isEqualTo("resource");
    assertThat(resource.labels()).containsExactly("aws_x", "y");
    assertThat(resource.at()).isEqualTo(new Position("main.tf", 2, 1));
    assertThat(resource.body().attributes()).containsOnlyKeys("name", "list");
    assertThat(resource.body().attributes())
        .hasEntrySatisfying("name", name -> assertThat(name.at().line()).isEqualTo(4));
    assertThat(resource.body().blocks()).extracting(Block::type).containsExactly("inner", "empty");
    assertThat(body.blocks().get(1).body().value("a").orElseThrow())
        .isInstanceOfSatisfying(
            Expression.MapOf.class, map -> assertThat(map.entries()).hasSize(3));
  }

  @Test
  void operatorsBindByPrecedence() {
    Expression value =
        Hcl.file("f", "a = 1 + 2 * 3 == 7 && !b || c ? x : y\n").value("a").orElseThrow();

    assertThat(value)
        .isInstanceOfSatisfying(
            Expression.Conditional.class,
            conditional ->
                assertThat(conditional.condition())
                    .isInstanceOfSatisfying(
                        Expression.Binary.class, or -> assertThat(or.operator()).isEqualTo("||")));
  }

  @Test
  void everyExpressionKnowsItsPlace() {
    Expression value = Hcl.file("f", "\n  a = foo(b.c[0])\n").value("a").orElseThrow();

    assertThat(value)
        .isInstanceOfSatisfying(
            Expression.Call.class,
            call -> {
              assertThat(call.at()).isEqualTo(new Position("f", 2, 7));
              assertThat(call.arguments().getFirst().at().column()).isEqualTo(14);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = [for x in y : x]",
        "a = {for k, v in y : k => v... if v != null}",
        "a = b[*].c[0].d.*.e",
        "a = f(x...)",
        "a = f(\n  1,\n  2,\n)",
        "a = provider::aws::arn_parse(b)",
        "a = <<EOT\n${b}\nEOT\n",
        "a = f(<<-EOT\n  x\n  EOT\n)",
        "a = \"%{ for x in y ~} ${x} %{ endfor }\"",
        "a = \"\\\"${f(\"inner ${\"deep\"}\")}\\u00e9\"",
        "a = -1.5e-3",
        "a = b.0.c",
        "a = (\n  b\n  ? c\n  : d\n)",
        "a = { \"x\" : 1\n y = 2 }",
        "\uFEFFa = 1",
        "a {}\r\nb = 1\r\n",
        "for_each = x",
        "a = [for_x]",
      })
  void wellFormed(String text) {
    Body body = Hcl.file("f", text);

    assertThat(body.attributes().size() + body.blocks().size()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = | f:1:4: expected an expression, found the end of the file",
        "a = [1 2] | f:1:8: expected \"]\" or \",\" in a list, found \"2\"",
        "a = b ? c | f:1:10: expected \":\" in a conditional, found the end of the file",
        "a = \"x | f:1:5: this text is never closed",
        "a = \"${x\" | expected \"}\" after what stands in a template",
        "a = \"%{ if x }y\" | this directive is never ended: expected %{ endif }",
        "a = \"%{ endif }\" | endif without a beginning",
        "a = <<EOT | f:1:5: this text is never ended: expected a line with EOT",
        "a = 1 b = 2 | f:1:7: expected the end of the line after a, found \"b\"",
        "r \"x\" { | f:1:1: this block is never closed",
        "r \"${x}\" {} | a label may have no holes",
        "} | f:1:1: expected an attribute or a block, found \"}\"",
        "a = 1;| f:1:6: expected the end of the line after a, found \";\"",
        "a = f(1 | expected \")\" or \",\" in the arguments of f",
        "a = 'x' | f:1:5: expected an expression, found \"'\"",
        "a = \"\\q\" | expected one of",
        "/* a | f:1:1: this comment is never closed",
        "a = 1e999999999 | a number too large",
      })
  void illFormed(String text, String message) {
    assertThatThrownBy(() -> Hcl.file("f", text))
        .isInstanceOf(HclException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anAttributeIsWrittenOnce() {
    assertThatThrownBy(() -> Hcl.file("f", "a = 1\na = 2\n"))
        .hasMessageContaining("f:2:1: the attribute a is written twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "(", "{a=", "f(", "-", "!", "\"${", "a[*]", "a?b:", "<<E\n${"})
  void nestingIsBounded(String piece) {
    assertThatThrownBy(() ->
            Hcl.file(
                "f",
                "a = "
                    + (piece.startsWith("a[") ? "a" : "")
                    + piece.repeat(100_000).replace("a[*]", "[*]")))
        .isInstanceOf(HclException.class);
  }

  @Test
  void heredocs() {
    assertThat(Hcl.file("f", "a = <<E\n  x\n\n y\nE\n").value("a").orElseThrow())
        .isInstanceOfSatisfying(
            Expression.Template.class,
            template ->
                assertThat(template.parts())
                    .extracting(part -> ((Expression.Literal) part).value())
                    .containsExactly(Optional.of("  x\n"), Optional.of("\n"), Optional.of(" y\n")));
    assertThat(Hcl.file("f", "a = <<-E\n    x\n\n      y\n  E\nb = 1\n").value("a").orElseThrow())
        .isInstanceOfSatisfying(
            Expression.Template.class,
            template ->
                assertThat(template.parts())
                    .extracting(part -> ((Expression.Literal) part).value())
                    .containsExactly(Optional.of("x\n"), Optional.of("\n"), Optional.of("  y\n")));
  }

  @Test
  void json() {
    Body body =
        Hcl.json(
            "main.tf.json",
            """
            {"//": "a comment",
             "resource": {"aws_x": {"y": {"name": "n-${var.a}", "size": 3}}},
             "variable": {"a": {"default": "${kept}", "type": "list(string)"}},
             "locals": [{"b": 1}, {"c": true}]}
            """);

    assertThat(body.blocks())
        .extracting(Block::type)
        .containsExactly("resource", "variable", "locals", "locals");
    Body resource = body.blocks().getFirst().body();
    assertThat(resource.value("name").orElseThrow()).isInstanceOf(Expression.Template.class);
    assertThat(resource.value("size").orElseThrow())
        .isInstanceOfSatisfying(
            Expression.Literal.class,
            size -> assertThat(size.value()).isEqualTo(Optional.of(new BigDecimal(3))));
    Body variable = body.blocks().get(1).body();
    assertThat(variable.value("default").orElseThrow())
        .isInstanceOfSatisfying(
            Expression.Literal.class,
            kept -> assertThat(kept.value()).isEqualTo(Optional.of("${kept}")));
    assertThat(variable.value("type").orElseThrow()).isInstanceOf(Expression.Call.class);
    assertThat(body.blocks().getFirst().labels()).isEqualTo(List.of("aws_x", "y"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"resource\": | f:1:",
        "[] | f:1:1: expected an object with blocks",
        "{\"resource\": {\"a\": 1}} | expected an object with names of resource",
        "{\"nope\": {}} | there is no block called nope",
        "{\"locals\": {\"a\": \"${\"}} | expected an expression",
        "{} x | f:1:",
      })
  void illFormedJson(String text, String message) {
    assertThatThrownBy(() -> Hcl.json("f", text))
        .isInstanceOf(HclException.class)
        .hasMessageContaining(message);
  }
}
