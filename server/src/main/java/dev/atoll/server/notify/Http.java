package dev.atoll.server.notify;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;

/** Posts JSON to other systems. */
@Singleton
final class Http {
  private static final int CONNECTING = 10_000;
  private static final int PATIENCE = 20_000;
  private static final int SHOWN = 300;

  private final Guard guard;
  private final GuardedSockets sockets = new GuardedSockets();

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
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    try {
      HttpURLConnection connection = open(target);
      headers.forEach(connection::setRequestProperty);
      // also so that the JDK does not post it once more by itself
      connection.setFixedLengthStreamingMode(body.length);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
      int status = connection.getResponseCode();
      InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream();
      try (InputStream said = answer == null ? InputStream.nullInputStream() : answer) {
        check(target.getHost(), status, said);
      }
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw Undelivered.now(target.getHost() + " cannot be reached: " + why);
    }
  }

  private HttpURLConnection open(URI target) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection();
    if (connection instanceof HttpsURLConnection secure && !guard.allowsAll()) {
      secure.setSSLSocketFactory(sockets);
    }
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(CONNECTING);
    connection.setReadTimeout(PATIENCE);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("User-Agent", "Atoll");
    return connection;
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
