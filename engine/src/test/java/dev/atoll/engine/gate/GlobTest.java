package dev.atoll.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "assets, assets, true",
    "assets, assets-2, false",
    "assets, my-assets, false",
    "assets-*, assets-eu, true",
    "assets-*, assets-, true",
    "*-logs, app-logs, true",
    "*-logs, app-logs-old, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "*b*d, abcbd, true",
    "a.c, abc, false",
    "arn:aws:s3:::x-*, arn:aws:s3:::x-1/y, true",
    "*, anything, true",
  })
  void matchesTheWholeText(String pattern, String text, boolean expected) {
    assertThat(new Glob(pattern).matches(text)).isEqualTo(expected);
  }

  @Test
  void emptyTextIsOnlyForStars() {
    assertThat(new Glob("**").matches("")).isTrue();
    assertThat(new Glob("?").matches("")).isFalse();
  }

  @Test
  void hostilePatternsTakeNoTime() {
    assertThat(new Glob("*a".repeat(2_000) + "b").matches("a".repeat(10_000))).isFalse();
  }
}
