package dev.atoll.server.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/** Posts JSON to other systems. */
@Singleton
final class Http {
  private static final int CONNECTING = 10_000;
  private static final int PATIENCE = 20_000;
  private static final int SHOWN = 300;

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final Guard guard;
  private final Duration deadline;
  private final GuardedSockets sockets = new GuardedSockets();

  @Inject
  Http(Guard guard) {
    this(guard, DEADLINE);
  }

  /**
   * @param deadline for all of a post
   */
  Http(Guard guard, Duration deadline) {
    this.guard = guard;
    this.deadline = deadline;
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
      within(connection, target.getHost(), () -> exchange(connection, target.getHost(), body));
    } catch (IOException e) {
      throw unreachable(target.getHost(), e);
    }
  }

  private static @Nullable Void exchange(HttpURLConnection connection, String host, byte[] body)
      throws IOException {
    // also so that the JDK does not post it once more by itself
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    int status = connection.getResponseCode();
    InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    try (InputStream said = answer == null ? InputStream.nullInputStream() : answer) {
      check(host, status, said);
    }
    return null;
  }

  /** Timeouts of sockets are for each read: who sends a byte now and then would hold a thread. */
  private void within(HttpURLConnection connection, String host, Callable<@Nullable Void> work) {
    FutureTask<@Nullable Void> posting = new FutureTask<>(work);
    Thread.ofVirtual().name("post to " + host).start(posting);
    try {
      posting.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      connection.disconnect();
      throw Undelivered.now(
          "%s did not answer in %d seconds".formatted(host, deadline.toSeconds()));
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case Undelivered undelivered -> undelivered;
        case IOException io -> unreachable(host, io);
        case null, default -> new IllegalStateException(e);
      };
    } catch (InterruptedException e) {
      connection.disconnect();
      Thread.currentThread().interrupt();
      throw Undelivered.now("the server stops");
    }
  }

  private static Undelivered unreachable(String host, IOException e) {
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return Undelivered.now(host + " cannot be reached: " + why);
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
