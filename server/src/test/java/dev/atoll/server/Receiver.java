package dev.atoll.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real HTTP server that takes what others send, and answers as it is told to. */
public final class Receiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, BlockingQueue<Got>> got = new ConcurrentHashMap<>();
  private final Map<String, Queue<Integer>> statuses = new ConcurrentHashMap<>();

  /** A request. */
  public record Got(Map<String, String> headers, String body) {
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new ConcurrentHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) ->
            headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    Integer status = statuses.getOrDefault(path, new ArrayDeque<>()).poll();
    queue(path).add(new Got(headers, body));
    exchange.sendResponseHeaders(status == null ? 200 : status, -1);
    exchange.close();
  }

  private BlockingQueue<Got> queue(String path) {
    return got.computeIfAbsent(path, _ -> new LinkedBlockingQueue<>());
  }

  /** The first requests there are answered so; all others with 200. */
  public void answer(String path, Integer... with) {
    statuses.put(path, new ArrayDeque<>(java.util.List.of(with)));
  }

  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The next request there; waits for it. */
  public Got next(String path) {
    try {
      Got next = queue(path).poll(90, TimeUnit.SECONDS);
      if (next == null) {
        throw new IllegalStateException("nothing came to " + path);
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public boolean isEmpty(String path) {
    return queue(path).isEmpty();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
