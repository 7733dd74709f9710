package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.server.Browser.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signing in through a real provider: {@code ./mvnw -Pkeycloak -pl server -am verify
 * -Dit.test=KeycloakIT} fetches and starts it.
 */
@Timeout(600)
final class KeycloakIT {
  private static final String ENTRY = "/api/v1/oidc";
  private static final String SESSION = "/api/v1/session";
  private static final Pattern STATE = Pattern.compile("(?<=[?&]state=)[^&]+");
  private static final Map<String, String> CLIENT =
      Map.of("ATOLL_OIDC_CLIENT", "atoll", "ATOLL_OIDC_SECRET", "only-of-this-test");

  /** Longer than the provider's tokens live. */
  private static final Duration EXPIRED = Duration.ofSeconds(4);

  private static Keycloak keycloak;
  private static ServerProcess server;

  @BeforeAll
  static void start(@TempDir Path data) {
    keycloak = Keycloak.start();
    server =
        ServerProcess.start(
            List.of("--data", data.toString(), "--oidc-url", keycloak.issuer().toString()), CLIENT);
    Client owner = server.client();
    String setup =
        "{\"email\":\"ann@example.com\",\"name\":\"Ann\",\"password\":\"0123456789\",\"tenant\":\"One\"}";
    assertThat(owner.post("setup", setup).status()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    server.close();
    keycloak.close();
  }

  private static URI at(String path) {
    return server.address().resolve(path);
  }

  /** Opens the provider's form by way of the server. */
  private static Page form(Browser browser) {
    Page form = browser.open(at(ENTRY));
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.address().toString()).startsWith(keycloak.issuer().toString());
    return form;
  }

  private static Map<String, String> credentials(String user) {
    return Map.of("username", user, "password", "password-of-" + user);
  }

  private static Page signedIn(Browser browser, String user) {
    return browser.submit(form(browser), credentials(user));
  }

  @Test
  void aPersonSignsInAndOut() {
    Browser browser = new Browser();
    assertThat(browser.step(at("/api/v1/entry")).text()).contains("\"oidc\":true");

    Page start = signedIn(browser, "ann");
    assertThat(start.status()).isEqualTo(200);
    assertThat(start.address()).as("without code and state").isEqualTo(at("/"));
    assertThat(browser.step(at(SESSION)).text()).contains("ann@example.com");
    assertThat(browser.cookies()).as("of the server").contains("atoll");
    assertThat(browser.cookies()).noneMatch(name -> name.startsWith("q_session"));

    assertThat(browser.delete(at(SESSION)).status()).isEqualTo(204);
    assertThat(browser.step(at(SESSION)).status()).isEqualTo(401);
    assertThat(browser.step(at(ENTRY)).next().orElseThrow().toString())
        .as("who signed out is asked anew")
        .startsWith(keycloak.issuer().toString());
  }

  @Test
  void whoIsNobodyHereIsToldSo() {
    Browser browser = new Browser();
    Page refused = signedIn(browser, "nobody");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("nobody@example.com is nobody here");
    assertThat(browser.cookies()).doesNotContain("atoll");
    assertThat(browser.step(at(SESSION)).status()).isEqualTo(401);
  }

  /** Anybody may call himself by another's address as long as nobody checks. */
  @Test
  void anAddressThatIsNotVerifiedIsNobodys() {
    Browser browser = new Browser();
    Page refused = signedIn(browser, "mallory");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text()).contains("names no verified e-mail address");
    assertThat(browser.step(at(SESSION)).status()).isEqualTo(401);
  }

  @Test
  void anAnswerWithAnotherStateIsRefused() {
    Browser browser = new Browser();
    URI answer = browser.submitOnly(form(browser), credentials("ann")).next().orElseThrow();
    URI forged = URI.create(STATE.matcher(answer.toString()).replaceFirst("another-state"));

    assertThat(forged).isNotEqualTo(answer);
    assertThat(browser.step(forged).next().orElseThrow().toString())
        .as("signing in starts anew")
        .startsWith(keycloak.issuer().toString());
    assertThat(browser.step(at(SESSION)).status()).isEqualTo(401);
  }

  /** As where somebody sends another one a link that signs them in as himself. */
  @Test
  void anAnswerThatAnotherBrowserAskedForIsRefused() {
    Browser browser = new Browser();
    URI answer = browser.submitOnly(form(browser), credentials("ann")).next().orElseThrow();
    Browser victim = new Browser();

    assertThat(victim.open(answer).status()).isNotEqualTo(500);
    assertThat(victim.step(at(SESSION)).status()).isEqualTo(401);
  }

  @Test
  void anAnswerCountsOnce() {
    Browser browser = new Browser();
    URI answer = browser.submitOnly(form(browser), credentials("ann")).next().orElseThrow();
    Browser copy = browser.copy();
    browser.open(answer);
    assertThat(browser.step(at(SESSION)).status()).isEqualTo(200);

    assertThat(copy.step(answer).status()).isEqualTo(401);
    assertThat(copy.step(at(SESSION)).status()).isEqualTo(401);
  }

  /** The provider's token is over after two seconds; it is no way in, and takes nobody out. */
  @Test
  void anExpiredTokenIsNoWayIn() {
    Browser browser = new Browser();
    signedIn(browser, "ann");
    server.run(EXPIRED);

    assertThat(browser.step(at(SESSION)).status()).as("the server's own session").isEqualTo(200);
    browser.forget("atoll");
    assertThat(browser.step(at(SESSION)).status()).isEqualTo(401);
    assertThat(browser.step(at(ENTRY)).status()).as("asks the provider").isEqualTo(302);
  }

  @Test
  void behindAProxyTheProviderIsGivenASecureAddress(@TempDir Path data) {
    List<String> options =
        List.of(
            "--data", data.toString(),
            "--oidc-url", keycloak.issuer().toString(),
            "--public-url", "https://atoll.example.com");
    try (ServerProcess proxied = ServerProcess.start(options, CLIENT)) {
      Page sent = new Browser().step(proxied.address().resolve(ENTRY));
      assertThat(sent.next().orElseThrow().getRawQuery())
          .contains("redirect_uri=https%3A%2F%2F127.0.0.1");
      assertThat(sent.response().headers().allValues("set-cookie"))
          .isNotEmpty()
          .allMatch(cookie -> cookie.contains("Secure"));
    }
  }
}
