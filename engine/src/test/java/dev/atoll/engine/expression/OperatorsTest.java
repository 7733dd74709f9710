package dev.atoll.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.expression.ExpressionCompiler.Place;
import dev.atoll.engine.model.Struct;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          1 / 0 => division by zero
          1 % 0 => division by zero
          9223372036854775807 + 1 => + goes beyond what an int can hold
          -9223372036854775807 - 2 => - goes beyond what an int can hold
          int('12x') => "12x" is not a whole number
          double('abc') => "abc" is not a number
          int(1e30) => 1.0E30 goes beyond what an int can hold
          timestamp('2026' + '-13') => "2026-13" is not a timestamp
          bool('yes') => "yes" is not a bool
          [1, 2][2] => there is no element 2 in a list of 2
          [1, 2][-1] => there is no element -1 in a list of 2
          {'a': 1}['b'] => the answer carries no b
          {'a': 1, 'a': 2} => a map has the key a twice
          'a'.matches('(' + 'a') => "(a" is not a regular expression: missing closing )
          now + duration('87600000h') => the time is out of range
          now.getHours('Nowhere') => "Nowhere" is not a time zone
          isWorldCidr('10.0.0.256') => "10.0.0.256" is not a CIDR block or address
          policyAllowsPublic('{}') => the policy document is malformed: it has no Statement
          dyn(1) + 'a' => + cannot be applied to int and string
          dyn('a') && true => && cannot be applied to string and bool
          """)
  void errorsAreUnknownAndSaySo(String source, String detail) {
    assertThat(new Bench().error(source)).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 == dyn(1.0) && 1 < 1.5 && 9223372036854775807 < 1e19 && !(1 == dyn('1'))",
        "!(9223372036854775807 >= double(9223372036854775807))",
        "[1, dyn(2.0)] == [dyn(1.0), 2] && {'a': 1} == {'a': dyn(1.0)}",
        "'a' < 'b' && !('b' < 'a') && false < true && duration('1h') > duration('59m')",
        "now - duration('24h') < now && now - timestamp('2025-12-31T00:00:00Z') == duration('24h')",
        "'a' in ['a', 'b'] && !('c' in ['a']) && 'k' in {'k': 1} && dyn(1.0) in [1]",
        "size('😀') == 1 && 'abc'.contains('b') && 'abc'.startsWith('ab') && 'abc'.endsWith('c')",
        "'sg-123'.matches('^sg-[0-9]+$') && !'x'.matches('y')",
        "string(1) + string(true) + string(duration('90m')) == '1true5400s'",
        "lower('AbC') == 'abc' && upper('ß') == 'SS' && trim('  x ') == 'x'",
        "split('a,b,,c', ',') == ['a', 'b', '', 'c'] && split('', ',') == [] && split('ab', '') == ['a', 'b']",
        "replace('a.b.c', '.', '-') == 'a-b-c'",
        "distinct([1, 2, 1, 3, 2]) == [1, 2, 3] && distinct(['b', 'a', 'b']) == ['b', 'a']",
        "sum([1, 2, 3]) == 6 && sum([0.5, 0.25]) == 0.75",
        "ageDays(timestamp('2025-12-30T12:00:00Z')) == 1 && ageDays(timestamp('2026-01-01T00:00:01Z')) == -1",
        "daysUntil(timestamp('2026-01-02T23:59:59Z')) == 1 && daysUntil(timestamp('2025-12-31T23:00:00Z')) == -1",
        "isPublicCidr('0.0.0.0/0') && !isPublicCidr('10.0.0.0/8') && isWorldCidr('128.0.0.0/1')",
        "cidrSize('10.0.0.0/24') == 256 && cidrContains('10.0.0.0/8', '10.1.2.3')",
        "!isPublicCidr('') && !isWorldCidr('') && cidrSize('') == 0 && !cidrContains('10.0.0.0/8', '')",
        "id(resource) == 'thing' && name(resource) == 'name of thing' && tags(resource).Team == 'blue'",
        "region(resource) == 'eu-west-1' && account(resource) == '111122223333' && arn(resource) != ''",
      })
  void holds(String source) {
    assertThat(new Bench().eval(source)).isEqualTo(true);
  }

  @Test
  void messagesKnowTheResourcesIdentity() {
    assertThat(
            Bench.expression("id + name + region + account + arn", Place.MESSAGE)
                .evaluate(new Bench().scope()))
        .isEqualTo(
            "thingname of thingeu-west-1111122223333arn:aws:test:eu-west-1:111122223333:thing");
  }

  @Test
  void aFieldLeftOutEqualsAnEmptyOne() {
    Bench bench =
        new Bench()
            .with("Nested", Struct.of(Map.of("Name", "x", "On", false)))
            .with("List", List.of(Struct.of(Map.of("Name", "x")), Struct.of(Map.of("Port", 1L))));
    assertThat(bench.eval("resource.List[0] == resource.Nested")).isEqualTo(true);
    assertThat(bench.eval("resource.List[1] == resource.Nested")).isEqualTo(false);
    assertThat(bench.eval("resource.Nested in resource.List")).isEqualTo(true);
  }

  @Test
  void resourcesAreTheSameByIdentity() {
    Bench bench = new Bench().with("Bool", Bench.gap("Get"));
    assertThat(bench.eval("resource == resource && resource in [resource]")).isEqualTo(true);
  }

  @Test
  void keepsItsSource() {
    assertThat(Bench.expression("1 +  1").source()).isEqualTo("1 +  1");
  }
}
