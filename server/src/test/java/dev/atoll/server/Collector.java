package dev.atoll.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A collector of traces that speaks OTLP over HTTP on this machine, and keeps what it is sent. */
final class Collector implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpServer server;
  private final List<Span> spans = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Map<String, String>> requests = new LinkedBlockingQueue<>();

  Collector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    ExportTraceServiceRequest sent =
        ExportTraceServiceRequest.parseFrom(exchange.getRequestBody().readAllBytes());
    exchange.sendResponseHeaders(200, -1);
    sent.getResourceSpansList()
        .forEach(resource ->
            resource.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList())));
    requests.add(
        sent.getResourceSpansList().stream()
            .flatMap(resource -> resource.getResource().getAttributesList().stream())
            .collect(Collectors.toMap(KeyValue::getKey, Collector::text, (one, _) -> one)));
    exchange.close();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** All spans so far that are so, as soon as there is one. */
  List<Span> awaited(Predicate<Span> which) {
    Instant until = Instant.now().plus(PATIENCE);
    while (spans.stream().noneMatch(which)) {
      if (Instant.now().isAfter(until)) {
        throw new IllegalStateException(
            "no such span among " + spans.stream().map(Span::getName).toList());
      }
      next();
    }
    return spans.stream().filter(which).toList();
  }

  /** What the next request says of the sender; none where nothing comes for a second. */
  Map<String, String> next() {
    try {
      Map<String, String> next = requests.poll(1, TimeUnit.SECONDS);
      return next == null ? Map.of() : next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  List<Span> all() {
    return List.copyOf(spans);
  }

  /** A span's attributes as text. */
  static Map<String, String> attributes(Span span) {
    return span.getAttributesList().stream()
        .collect(Collectors.toMap(KeyValue::getKey, Collector::text));
  }

  private static String text(KeyValue attribute) {
    return attribute.getValue().hasIntValue()
        ? String.valueOf(attribute.getValue().getIntValue())
        : attribute.getValue().getStringValue();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
