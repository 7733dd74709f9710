package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the options of {@code atoll serve} come to. */
final class ServeTest {
  @Test
  void whereOthersComeInTheFirstPersonNeedsTheKey() {
    assertThat(serve().isReachedFromHereOnly()).isTrue();
    assertThat(serve("--host", "0.0.0.0").isReachedFromHereOnly()).isFalse();
    assertThat(serve("--public-url", "https://atoll.example.com").isReachedFromHereOnly())
        .as("a proxy on this machine")
        .isFalse();
  }

  private static Serve serve(String... arguments) {
    Serve serve = new Serve();
    new CommandLine(serve).parseArgs(arguments);
    return serve;
  }
}
