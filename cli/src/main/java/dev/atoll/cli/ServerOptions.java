package dev.atoll.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.aws.scan.Journal;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.snapshot.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The server that is to keep what a scan read. */
final class ServerOptions implements OptionGroup {
  private static final String SERVER = "ATOLL_SERVER";
  private static final String TOKEN = "ATOLL_TOKEN";
  private static final int TAKEN = 202;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration CONNECTING = Duration.ofSeconds(20);

  private @Nullable URI server;
  private @Nullable String token;
  private final Path home;

  ServerOptions() {
    this(Journal.home());
  }

  /**
   * @param home where a snapshot waits for the server to take it
   */
  ServerOptions(Path home) {
    this.home = home;
  }

  @Override
  public void declare(OptionList options) {
    options
        .value(
            "--server",
            "URL",
            URI.class,
            given -> server = given,
            "Give the snapshot to this server, which judges and keeps it (default: "
                + SERVER
                + ").")
        .value(
            "--token",
            "T",
            String.class,
            given -> token = given,
            "The server's token (default: " + TOKEN + ", which no list of processes shows).");
  }

  /** Whether the command line names a server; the environment counts only where one is useful. */
  boolean wanted() {
    return server != null;
  }

  /** Whether there is a server to give to. */
  boolean given() {
    return address().isPresent();
  }

  private Optional<URI> address() {
    return Optional.ofNullable(server)
        .or(() -> environment(SERVER).map(ServerOptions::uri))
        .map(ServerOptions::checked);
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  private static URI uri(String text) {
    try {
      return URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw noAddress(text);
    }
  }

  private static URI checked(URI address) {
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web || address.getHost() == null) {
      throw noAddress(address.toString());
    }
    return address;
  }

  private static AtollException noAddress(String text) {
    return new AtollException(
        ErrorCode.USAGE, text + " is no server's address", "such as https://atoll.example.com");
  }

  /** Fails early where the snapshot could not be given. */
  void check() {
    if (given()) {
      token();
    }
  }

  private String token() {
    return Optional.ofNullable(token)
        .or(() -> environment(TOKEN))
        .map(String::strip)
        .filter(text -> text.chars().allMatch(c -> c > ' ' && c < 127) && !text.isEmpty())
        .orElseThrow(() ->
            new AtollException(
                ErrorCode.USAGE,
                "the server asks for a token, and there is none or one with odd characters",
                "make one in the dashboard under tokens and set " + TOKEN));
  }

  /**
   * Reads, and gives the server what was read.
   *
   * @param saved where to keep the snapshot; where nobody else wants it, it is gone once the server
   *     has it
   * @param reading reads an account into the file that is named for it, if there is one
   * @param told hears where the result is
   */
  Snapshot given(
      Optional<Path> saved,
      Function<Function<String, Optional<Path>>, Snapshot> reading,
      PrintWriter told) {
    if (!given()) {
      return reading.apply(_ -> saved);
    }
    Snapshot read = reading.apply(account -> Optional.of(saved.orElseGet(() -> kept(account))));
    Path file = saved.orElseGet(() -> kept(read.info().accounts().getFirst()));
    push(file, told);
    if (saved.isEmpty()) {
      remove(file);
    }
    return read;
  }

  /** By account, so that what was interrupted or not taken is found again. */
  private Path kept(String account) {
    try {
      return Files.createDirectories(home).resolve("scan-" + account + ".snapshot.gz");
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNWRITABLE,
          "cannot make the folder %s: %s".formatted(home, e.getMessage()),
          "check its permissions, or keep the snapshot elsewhere: --save-snapshot FILE",
          e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNWRITABLE,
          "the server has the snapshot, but %s stays: %s".formatted(file, e.getMessage()),
          "remove it",
          e);
    }
  }

  /** Gives the server a snapshot, and tells where it is; does nothing where there is no server. */
  void push(Path snapshot, PrintWriter told) {
    address().ifPresent(address -> push(snapshot, base(address), told));
  }

  private static String base(URI address) {
    return address.toString().replaceFirst("/+$", "");
  }

  private void push(Path snapshot, String base, PrintWriter told) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + "/api/v1/scans/import"))
              .header("Authorization", "Bearer " + token())
              .header("Content-Type", "application/octet-stream")
              .timeout(PATIENCE)
              .POST(BodyPublishers.ofFile(snapshot))
              .build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      Map<String, String> texts = texts(answer.body());
      if (answer.statusCode() != TAKEN) {
        throw refused(snapshot, base, answer.statusCode(), texts);
      }
      told.printf(
          "atoll: the server has the snapshot and judges it: %s/scans/%s%n",
          base, texts.getOrDefault("id", ""));
      told.flush();
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.SERVER_UNREACHABLE,
          "the server %s cannot be reached: %s".formatted(base, reason(e)),
          "check its address, then " + again(snapshot, base),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String reason(IOException e) {
    return Optional.ofNullable(e.getMessage())
        .orElseGet(
            () -> e instanceof ConnectException ? "nothing listens there" : e.getClass().getName());
  }

  private static String again(Path snapshot, String base) {
    return "give it what was read: atoll scan --snapshot %s --server %s".formatted(snapshot, base);
  }

  private static AtollException refused(
      Path snapshot, String base, int status, Map<String, String> problem) {
    String detail = problem.getOrDefault("detail", "it answered with status " + status);
    String hint =
        problem.getOrDefault(
            "hint",
            status == 404 || status / 100 != 4 ? "check that an Atoll server is at " + base : "");
    return new AtollException(
        ErrorCode.SERVER_REFUSED,
        "the server did not take the snapshot: " + detail,
        (hint.isBlank() ? "" : hint + "; then ") + again(snapshot, base));
  }

  /** The texts of an answer, a scan or a problem; empty where it is no JSON. */
  private static Map<String, String> texts(String body) {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(body)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_STRING && json.currentName() != null) {
          texts.putIfAbsent(json.currentName(), json.getText());
        }
      }
    } catch (IOException e) {
      return Map.of();
    }
    return texts;
  }
}
