package dev.atoll.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DashboardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/index.html", "/atoll.svg", "/assets/index-x_1.c.js", "/assets/font@2.woff2"})
  void looksForFiles(String path) {
    assertThat(Dashboard.maybeFile(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/risks",
        "/assets",
        "/assets/",
        "/assets/index.",
        "/../x.js",
        "/.x.js",
        "//x.js"
      })
  void looksForNothingElse(String path) {
    assertThat(Dashboard.maybeFile(path)).isFalse();
  }

  @Test
  void bearsLongPaths() {
    assertThat(Dashboard.maybeFile("/a".repeat(4000))).isFalse();
  }
}
