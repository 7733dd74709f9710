package dev.atoll.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Talks to the API as the dashboard does: with its cookie, and the header of changes. */
public final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final Map<String, String> headers;
  private final HttpClient http;

  /** What came back. */
  public record Answer(int status, String text, HttpResponse<String> response) {
    public JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new UncheckedIOException("no JSON, status " + status + ": " + text, e);
      }
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Client(URI address) {
    this(address, Map.of("X-Atoll", "1"));
  }

  private Client(URI address, Map<String, String> headers) {
    this(address, headers, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
  }

  private Client(URI address, Map<String, String> headers, HttpClient http) {
    this.address = address;
    this.headers = headers;
    this.http = http;
  }

  /** A fresh client whose requests carry this header too. */
  public Client with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Client(address, more);
  }

  /** The same person, signed in as here, at another node. */
  public Client at(ServerProcess node) {
    return new Client(node.address(), headers, http);
  }

  /** A fresh client without the header of changes. */
  public Client plain() {
    return new Client(address, Map.of());
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), Map.of());
  }

  public Answer get(String path, Map<String, String> more) {
    return send("GET", path, BodyPublishers.noBody(), more);
  }

  public Answer post(String path, String json) {
    return send(
        "POST", path, BodyPublishers.ofString(json), Map.of("Content-Type", "application/json"));
  }

  public Answer send(String method, String path, String json) {
    return send(
        method, path, BodyPublishers.ofString(json), Map.of("Content-Type", "application/json"));
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody(), Map.of());
  }

  public Answer upload(String path, Path file) {
    try {
      return send(
          "POST",
          path,
          BodyPublishers.ofFile(file),
          Map.of("Content-Type", "application/octet-stream"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the server a snapshot, and waits until it is judged: the scan that it became. */
  public JsonNode imported(Path file) {
    Answer answer = upload("scans/import", file);
    if (answer.status() != 202) {
      throw new IllegalStateException(answer.status() + " " + answer.text());
    }
    return ended(answer.json().path("id").asText());
  }

  /** Follows a scan's events until the server ends them: then it is over. */
  public JsonNode ended(String scan) {
    JsonNode now = get("scans/" + scan).json();
    while (List.of("queued", "running").contains(now.path("state").asText())) {
      get("scans/" + scan + "/events");
      now = get("scans/" + scan).json();
    }
    return now;
  }

  public Answer send(String method, String path, BodyPublisher body, Map<String, String> more) {
    URI target = URI.create(address + (path.startsWith("/") ? path : "/api/v1/" + path));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target).method(method, body).timeout(Duration.ofMinutes(2));
    headers.forEach(request::setHeader);
    more.forEach(request::setHeader);
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The body that brings the example lens.
   *
   * @param changes of its name, version, rules and workload
   */
  static String lens(Map<String, String> changes) {
    Path folder = Path.of("..", "examples", "lens");
    try {
      String name = changes.getOrDefault("name", "Online shops");
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("lens", Files.readString(folder.resolve("shop.json")).replace("Online shops", name));
      body.put(
          "rules",
          changes.getOrDefault(
              "rules",
              Files.readString(folder.resolve("shop.rules.yaml")).replace("Online shops", name)));
      body.put("version", changes.getOrDefault("version", ""));
      body.put("workloads", List.of(changes.getOrDefault("workloads", "estate")));
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
