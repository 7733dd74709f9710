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

  @Test
  void onlyNamedProxiesSayWhoAsks() {
    assertThat(serve().frameworkSettings()).doesNotContainKey("quarkus.http.proxy.trusted-proxies");
    assertThat(serve("--trusted-proxy", "10.0.0.1,proxy.internal").frameworkSettings())
        .containsEntry("quarkus.http.proxy.proxy-address-forwarding", "true")
        .containsEntry("quarkus.http.proxy.trusted-proxies", "10.0.0.1,proxy.internal");
  }

  private static Serve serve(String... arguments) {
    Serve serve = new Serve();
    new CommandLine(serve).parseArgs(arguments);
    return serve;
  }
}
