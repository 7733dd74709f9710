package dev.atoll.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.snapshot.Snapshot;
import java.io.IOException;
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
import picocli.CommandLine.Option;

/** The server that is to keep what a scan read. */
final class ServerOptions {
  private static final String TOKEN = "ATOLL_TOKEN";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "Give the snapshot to this server, which judges and keeps it; its token comes from "
              + TOKEN
              + ".")
  private @Nullable URI server;

  boolean wanted() {
    return server != null;
  }

  /** Fails early where the snapshot could not be given. */
  void check() {
    if (server == null) {
      return;
    }
    if (!"http".equals(server.getScheme()) && !"https".equals(server.getScheme())) {
      throw new AtollException(
          ErrorCode.USAGE, server + " is no server's address", "such as https://atoll.example.com");
    }
    token();
  }

  private static String token() {
    return Optional.ofNullable(System.getenv(TOKEN))
        .filter(token -> !token.isBlank())
        .orElseThrow(() ->
            new AtollException(
                ErrorCode.USAGE,
                "the server asks for a token",
                "make one in the dashboard under tokens and set " + TOKEN));
  }

  /**
   * Reads, and gives the server what was read.
   *
   * @param saved where to keep the snapshot; where nobody else wants it, it is gone afterwards
   * @param reading reads into a snapshot file, if there is one
   */
  Snapshot given(Optional<Path> saved, Function<Optional<Path>, Snapshot> reading) {
    if (server == null) {
      return reading.apply(saved);
    }
    if (saved.isPresent()) {
      Snapshot read = reading.apply(saved);
      push(saved.get());
      return read;
    }
    try {
      Path folder = Files.createTempDirectory("atoll");
      Path file = folder.resolve("scan.snapshot.gz");
      try {
        Snapshot read = reading.apply(Optional.of(file));
        push(file);
        return read;
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNWRITABLE, "no temporary file: " + e.getMessage(), "check the disk", e);
    }
  }

  /** Gives the server a snapshot; does nothing where no server was named. */
  void push(Path snapshot) {
    if (server == null) {
      return;
    }
    String base = server.toString().replaceFirst("/+$", "");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + "/api/v1/scans/import"))
              .header("Authorization", "Bearer " + token())
              .header("Content-Type", "application/octet-stream")
              .timeout(PATIENCE)
              .POST(BodyPublishers.ofFile(snapshot))
              .build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw refused(answer);
      }
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.SERVER_UNREACHABLE,
          "the server %s cannot be reached: %s".formatted(base, e.getMessage()),
          "check its address, then give it the snapshot again with --snapshot FILE --server URL",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static AtollException refused(HttpResponse<String> answer) {
    Map<String, String> problem = problem(answer.body());
    return new AtollException(
        ErrorCode.SERVER_REFUSED,
        "the server refused the snapshot: "
            + problem.getOrDefault("detail", "status " + answer.statusCode()),
        problem.getOrDefault("hint", ""));
  }

  /** The texts of a problem as RFC 9457 has it; empty where the answer is none. */
  private static Map<String, String> problem(String body) {
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
