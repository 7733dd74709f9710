package dev.atoll.server.notify;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Posts JSON to other systems. */
@Singleton
final class Http {
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SHOWN = 300;

  private final Guard guard;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECTING)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Http(Guard guard) {
    this.guard = guard;
  }

  /**
   * Posts, and is content with any status from 200 to 299.
   *
   * @throws Undelivered with what the other side said
   */
  void post(String address, String json, Map<String, String> headers) {
    URI target = uri(address);
    guard.check(target);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Atoll")
            .POST(BodyPublishers.ofString(json));
    headers.forEach(request::header);
    try {
      HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        check(target.getHost(), answer.statusCode(), body);
      }
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw Undelivered.now(target.getHost() + " cannot be reached: " + why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Undelivered.now("the server stops");
    }
  }

  private static void check(String host, int status, InputStream body) throws IOException {
    if (status / 100 == 2) {
      return;
    }
    String said =
        new String(body.readNBytes(SHOWN), StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
    String why = "%s answered %d%s".formatted(host, status, said.isEmpty() ? "" : ": " + said);
    // asked to wait, or broken over there: later it may work
    throw status == 408 || status == 429 || status >= 500
        ? Undelivered.now(why)
        : Undelivered.forGood(why);
  }

  private static URI uri(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      throw Undelivered.forGood("the address is no URL");
    }
  }
}
