package dev.atoll.testkit.tool;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.atoll.testkit.tool.SimulatedAnswer.ChoiceState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The Tool on loopback, with hands on it for tests. */
public final class SimulatedTool implements AutoCloseable {
  static {
    // otherwise every answer on a kept connection waits 40 ms for an acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ReentrantLock lock = new ReentrantLock();
  private final Operations operations;
  private final Map<String, Integer> calls = new TreeMap<>();
  private final Map<String, Deque<ToolError>> faults = new HashMap<>();
  private final Map<String, Deque<Runnable>> before = new HashMap<>();
  private final Map<String, Deque<Runnable>> after = new HashMap<>();

  private SimulatedTool(SimulatedLens lens, int port) {
    operations = new Operations(lens, () -> System.currentTimeMillis() / 1000.0);
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on loopback", e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Starts it on a free port. */
  public static SimulatedTool start(SimulatedLens lens) {
    return new SimulatedTool(lens, 0);
  }

  /**
   * Starts it on a port.
   *
   * @param port 0 for a free one
   */
  public static SimulatedTool start(SimulatedLens lens, int port) {
    return new SimulatedTool(lens, port);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How often each operation was called. */
  public Map<String, Integer> calls() {
    return locked(() -> new TreeMap<>(calls));
  }

  /** The next call of an operation fails so; several queue up. */
  public void failNext(String operation, ToolError error) {
    locked(() -> faults.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(error));
  }

  /** Something that happens right before the next call of an operation is served. */
  public void beforeNext(String operation, Runnable event) {
    locked(() -> before.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(event));
  }

  /** Something that happens when the next call is done but its answer is not sent; may throw. */
  public void afterNext(String operation, Runnable event) {
    locked(() -> after.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(event));
  }

  /** From now on every write fails so; empty for none. */
  public void writesFail(Optional<ToolError> error) {
    locked(() -> operations.writesFail(error));
  }

  /** Whether notes of choices that apply are kept; the documents leave it open. */
  public void keepsNotes(boolean keeps) {
    locked(() -> operations.keepsNotes(keeps));
  }

  /** From now on the Tool's own reports are empty. */
  public void emptyReports() {
    locked(() -> operations.reports().empty());
  }

  /** Makes a workload and gives its id. */
  public String workload(String name) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("WorkloadName", name);
    request.put("Description", "A workload of the simulator");
    request.put("Environment", "PRODUCTION");
    request.put("ReviewOwner", "owner@example.com");
    request.put("AwsRegions", List.of("sa-east-1"));
    request.put("Lenses", List.of(operations.lens().alias()));
    request.put("ClientRequestToken", name);
    return locked(
        () -> String.valueOf(operations.run("CreateWorkload", request).get("WorkloadId")));
  }

  public void delete(String workload) {
    locked(() -> operations.delete(workload));
  }

  /** The lens in another version; answers to what it does not offer any more are gone. */
  public void upgrade(SimulatedLens lens) {
    locked(() -> operations.lens(lens));
  }

  public SimulatedLens lens() {
    return locked(() -> operations.lens());
  }

  /** A person answers a question in the console: exactly these choices are selected. */
  public void personSelects(String workload, String question, String... choices) {
    update(workload, question, Map.of("SelectedChoices", List.of(choices)));
  }

  /** A person writes a question's notes. */
  public void personNotes(String workload, String question, String notes) {
    update(workload, question, Map.of("Notes", notes));
  }

  /** A person says that a question does not apply. */
  public void personExcludes(String workload, String question) {
    update(workload, question, Map.of("IsApplicable", false, "Reason", "OUT_OF_SCOPE"));
  }

  private void update(String workload, String question, Map<String, Object> change) {
    locked(() -> {
      SimulatedWorkload found = operations.workload(workload);
      String lens = operations.lens().alias();
      found.answer(
          lens,
          question,
          found.answer(lens, question).updated(operations.lens().question(question), change, true));
    });
  }

  /** Trusted Advisor says something of an account about a choice. */
  public void advises(String workload, String choice, String check, String account, String status) {
    locked(() ->
        operations
            .reports()
            .advise(
                new ReportOperations.Check(
                    workload, choice, check, "Check " + check, account, status)));
  }

  private SimulatedAnswer answer(String workload, String question) {
    return operations.workload(workload).answer(operations.lens().alias(), question);
  }

  /** The choices that are selected, in the order in which they were. */
  public List<String> selected(String workload, String question) {
    return locked(() -> answer(workload, question).selected());
  }

  /** The notes of a choice; empty where there are none. */
  public String choiceNotes(String workload, String question, String choice) {
    return locked(() ->
        Optional.ofNullable(answer(workload, question).choices().get(choice))
            .map(ChoiceState::notes)
            .orElse(""));
  }

  public String notes(String workload, String question) {
    return locked(() -> answer(workload, question).notes());
  }

  public boolean applicable(String workload, String question) {
    return locked(() -> answer(workload, question).applicable());
  }

  /** All answers of a workload as one text, to see whether any of them changed. */
  public String fingerprint(String workload) {
    return locked(() -> {
      List<Object> all = new ArrayList<>();
      operations
          .lens()
          .questions()
          .forEach(question -> all.add(answer(workload, question.id()).json(question, false)));
      return ToolJson.text(all);
    });
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      try {
        if (SimulatedSts.asks(exchange, body)) {
          SimulatedSts.answer(exchange);
          return;
        }
        send(exchange, 200, serve(exchange, body), "");
      } catch (ToolError e) {
        send(exchange, e.status(), e.body(), e.type());
      } catch (Silence e) {
        // the exchange closes without an answer, as when a network fails
        return;
      } catch (RuntimeException e) {
        send(
            exchange,
            501,
            Map.of("Message", "the simulator: " + e.getMessage()),
            "UnknownOperationException");
      }
    }
  }

  /** Thrown by an event of a test: the call is done, and its answer is lost. */
  public static final class Silence extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1;
  }

  private Map<String, Object> serve(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getRawPath();
    for (Route route : Route.ALL) {
      Optional<Map<String, String>> names = route.match(exchange.getRequestMethod(), path);
      if (names.isPresent()) {
        Map<String, Object> request = new LinkedHashMap<>(ToolJson.read(body));
        request.putAll(query(exchange.getRequestURI().getRawQuery()));
        request.putAll(names.get());
        return serve(route.operation(), request);
      }
    }
    throw new IllegalStateException("no operation at " + exchange.getRequestMethod() + " " + path);
  }

  private Map<String, Object> serve(String operation, Map<String, Object> request) {
    locked(() -> calls.merge(operation, 1, Integer::sum));
    next(before, operation).ifPresent(Runnable::run);
    Optional<ToolError> fault = next(faults, operation);
    if (fault.isPresent()) {
      throw fault.get();
    }
    Contract.check(operation, request);
    Map<String, Object> answer = locked(() -> operations.run(operation, request));
    Contract.checkAnswer(operation, answer);
    next(after, operation).ifPresent(Runnable::run);
    return answer;
  }

  private <T> Optional<T> next(Map<String, Deque<T>> queues, String operation) {
    return locked(() ->
        Optional.ofNullable(queues.get(operation))
            .flatMap(queue -> Optional.ofNullable(queue.poll())));
  }

  private static Map<String, Object> query(@Nullable String raw) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (raw != null && !raw.isEmpty()) {
      for (String pair : raw.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
        values.put(parts[0], value(parts[0], value));
      }
    }
    return values;
  }

  /** In a query all are texts. */
  private static Object value(String name, String text) {
    return switch (name) {
      case "MaxResults", "MilestoneNumber" -> Long.valueOf(text);
      case "IncludeSharedResources" -> Boolean.valueOf(text);
      default -> text;
    };
  }

  private static void send(
      HttpExchange exchange, int status, Map<String, Object> body, String error)
      throws IOException {
    byte[] bytes = ToolJson.text(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("x-amzn-RequestId", "00000000-0000-0000-0000-000000000000");
    if (!error.isEmpty()) {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", error);
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  private <T> T locked(java.util.function.Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
