package dev.atoll.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Stands before an AWS endpoint on loopback, counts what is called and does to it what the test
 * wants: the ways in which AWS really fails.
 *
 * <p>Faults are chosen by patterns over {@code service:operation} with {@code *} for anything:
 * {@code ec2:DescribeInstances}, {@code rds:*}, {@code s3:GET /*?encryption}. They are tried in the
 * order they were given; the first that answers ends the call. Shares are reproducible: the n-th
 * attempt of one request always fares alike for one seed, whatever runs beside it.
 */
public final class FaultProxy implements AutoCloseable {
  static {
    // otherwise every answer on a kept connection waits 40 ms for an acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Set<String> NOT_FORWARDED =
      Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");

  private final URI target;
  private final FaultPlan plan;
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Counted, LongAdder> calls = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Optional<Map<Asked, Answer>> remembered;

  /** A request, whoever signed it and when. */
  private record Asked(String method, URI uri, AwsCall call, String body) {}

  private record Answer(int status, Map<String, List<String>> headers, ByteBuffer body) {}

  /** What is counted: {@code service:operation} in a region. */
  public record Counted(String region, String call) {}

  private FaultProxy(URI target, FaultPlan plan, boolean remembers) {
    this.target = target;
    this.plan = plan;
    this.remembered = remembers ? Optional.of(new ConcurrentHashMap<>()) : Optional.empty();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on loopback", e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Prepares a proxy for the AWS endpoint {@code target}. */
  public static Builder before(URI target) {
    return new Builder(target);
  }

  /** Where clients send their calls. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How often each {@code service:operation} was called, sorted. */
  public Map<String, Long> calls() {
    Map<String, Long> sorted = new TreeMap<>();
    calls.forEach((counted, count) -> sorted.merge(counted.call(), count.sum(), Long::sum));
    return sorted;
  }

  /** How often each {@code service:operation} was called in each region, most often first. */
  public List<Map.Entry<Counted, Long>> callsByRegion() {
    return calls.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), entry.getValue().sum()))
        .sorted(Map.Entry.<Counted, Long>comparingByValue().reversed())
        .toList();
  }

  /** How many calls match the pattern. */
  public long calls(String pattern) {
    Predicate<String> matches = glob(pattern);
    return calls().entrySet().stream()
        .filter(entry -> matches.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Ends it; calls that hang end without an answer. */
  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      AwsCall call =
          AwsCall.of(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)),
              body);
      calls
          .computeIfAbsent(new Counted(call.region(), call.key()), _ -> new LongAdder())
          .increment();
      switch (plan.decide(call, exchange.getRequestURI(), body)) {
        case FaultPlan.HandOn(Duration after) -> {
          if (openAfter(after)) {
            reply(exchange, answer(exchange, call, body));
          }
        }
        case FaultPlan.Refuse(Duration after, AwsError error) -> {
          if (openAfter(after)) {
            refuse(exchange, error);
          }
        }
        case FaultPlan.Silence() -> closed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean openAfter(Duration time) throws InterruptedException {
    return !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private Answer answer(HttpExchange exchange, AwsCall call, byte[] body)
      throws IOException, InterruptedException {
    Asked asked =
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            call,
            new String(body, ISO_8859_1));
    Answer known = remembered.map(answers -> answers.get(asked)).orElse(null);
    if (known != null) {
      return known;
    }
    Answer fresh = handOn(exchange, body);
    remembered.ifPresent(answers -> answers.put(asked, fresh));
    return fresh;
  }

  private Answer handOn(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    URI asked = exchange.getRequestURI();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target + asked.getRawPath() + query))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    HttpResponse<byte[]> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), answer.headers().map(), ByteBuffer.wrap(answer.body()));
  }

  private static void reply(HttpExchange exchange, Answer answer) throws IOException {
    answer
        .headers()
        .forEach((name, values) -> {
          if (!NOT_FORWARDED.contains(name)) {
            exchange.getResponseHeaders().put(name, values);
          }
        });
    reply(exchange, answer.status(), answer.body().array());
  }

  private static void refuse(HttpExchange exchange, AwsError error) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", error.contentType());
    exchange.getResponseHeaders().set("x-amzn-ErrorType", error.code());
    if (error.contentType().equals("application/cbor")) {
      exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
    }
    reply(exchange, error.status(), error.body().getBytes(ISO_8859_1));
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  static Predicate<String> glob(String pattern) {
    return Pattern.compile("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E").asMatchPredicate();
  }

  /** Says what goes wrong. */
  public static final class Builder {
    private final URI target;
    private final List<FaultPlan.Rule> rules = new ArrayList<>();
    private long seed = 1;
    private boolean remembers;

    private Builder(URI target) {
      this.target = target;
    }

    /** Chooses another reproducible course of the faults that strike a share of the calls. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /** Hands these calls on untouched by the faults that follow. */
    public Builder pass(String pattern) {
      return add(pattern, new Fault.Pass());
    }

    /** Refuses these calls for want of permission; who one is, AWS always tells. */
    public Builder deny(String pattern) {
      Predicate<String> matches = glob(pattern).and(key -> !key.equals("sts:GetCallerIdentity"));
      rules.add(new FaultPlan.Rule(call -> matches.test(call.key()), new Fault.Deny()));
      return this;
    }

    /** Refuses all calls signed for this region, as if the account had not switched it on. */
    public Builder regionOff(String region) {
      rules.add(new FaultPlan.Rule(call -> call.region().equals(region), new Fault.RegionOff()));
      return this;
    }

    /** Answers these calls with {@code code}, such as {@code NoSuchBucket}: the thing is gone. */
    public Builder vanish(String pattern, String code) {
      return add(pattern, new Fault.Vanish(code));
    }

    /** Throttles a share of these calls, from 0 to 1. */
    public Builder throttle(String pattern, double share) {
      return add(pattern, new Fault.Throttle(share));
    }

    /** Fails a share of these calls, from 0 to 1, with status 500. */
    public Builder fail(String pattern, double share) {
      return add(pattern, new Fault.Fail(share));
    }

    /** Throttles these calls beyond a rate; each region and operation has its own. */
    public Builder limit(String pattern, double perSecond, int burst) {
      return add(pattern, new Fault.Limit(perSecond, burst));
    }

    /**
     * Delays these calls and the faults that follow; delays of several matching patterns add up.
     */
    public Builder delay(String pattern, Duration by) {
      return add(pattern, new Fault.Delay(by));
    }

    /** Leaves these calls without an answer until the proxy is closed. */
    public Builder hang(String pattern) {
      return add(pattern, new Fault.Hang());
    }

    /**
     * Answers what was asked before without asking again: as fast as AWS does, which is not slowed
     * by one process that does all the work. For things that only read.
     */
    public Builder remember() {
      remembers = true;
      return this;
    }

    /** Starts listening on a free port of loopback. */
    public FaultProxy start() {
      return new FaultProxy(target, new FaultPlan(seed, List.copyOf(rules)), remembers);
    }

    private Builder add(String pattern, Fault fault) {
      Predicate<String> matches = glob(pattern);
      rules.add(new FaultPlan.Rule(call -> matches.test(call.key()), fault));
      return this;
    }
  }
}
