package dev.atoll.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FaultProxyTest {
  static {
    // read once per JVM, and the server of this test starts before the proxy
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer aws = server();

  @BeforeEach
  void start() {
    aws.start();
  }

  @AfterEach
  void stop() {
    client.close();
    aws.stop(0);
  }

  @Test
  void handsOnWhatNoFaultStrikes() throws Exception {
    try (FaultProxy proxy = before().deny("rds:*").start()) {
      HttpResponse<String> answer = call(proxy, "ec2", "sa-east-1", "DescribeVpcs");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("POST /?a=%2F Action=DescribeVpcs");
      assertThat(answer.headers().firstValue("x-amzn-requestid")).hasValue("7");
    }
  }

  @Test
  void countsCalls() throws Exception {
    try (FaultProxy proxy = before().deny("rds:*").start()) {
      call(proxy, "ec2", "sa-east-1", "DescribeVpcs");
      call(proxy, "ec2", "us-east-1", "DescribeVpcs");
      call(proxy, "rds", "us-east-1", "DescribeDBInstances");
      assertThat(proxy.calls())
          .isEqualTo(Map.of("ec2:DescribeVpcs", 2L, "rds:DescribeDBInstances", 1L));
      assertThat(proxy.calls("ec2:*")).isEqualTo(2);
    }
  }

  @Test
  void deniesInTheServicesOwnWords() throws Exception {
    try (FaultProxy proxy = before().deny("*").start()) {
      assertThat(call(proxy, "ec2", "sa-east-1", "DescribeVpcs").body())
          .startsWith("<Response><Errors><Error><Code>UnauthorizedOperation</Code>");
      assertThat(call(proxy, "rds", "sa-east-1", "DescribeDBInstances").body())
          .startsWith("<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>");
      assertThat(call(proxy, "s3", "sa-east-1", "GET").body())
          .startsWith("<Error><Code>AccessDenied</Code>");
      HttpResponse<String> lambda = call(proxy, "lambda", "sa-east-1", "GET");
      assertThat(lambda.statusCode()).isEqualTo(403);
      assertThat(lambda.body()).startsWith("{\"__type\":\"AccessDeniedException\"");
      assertThat(lambda.headers().firstValue("x-amzn-errortype")).hasValue("AccessDeniedException");
    }
  }

  @Test
  void whoOneIsIsNeverDenied() throws Exception {
    try (FaultProxy proxy = before().deny("*").start()) {
      assertThat(call(proxy, "sts", "us-east-1", "GetCallerIdentity").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void onlyTheRegionThatIsOffRefuses() throws Exception {
    try (FaultProxy proxy = before().regionOff("us-east-1").start()) {
      assertThat(call(proxy, "ec2", "us-east-1", "DescribeVpcs").body()).contains("AuthFailure");
      assertThat(call(proxy, "ec2", "sa-east-1", "DescribeVpcs").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatPassesIsSparedByLaterFaults() throws Exception {
    try (FaultProxy proxy = before().pass("ec2:*").deny("*").start()) {
      assertThat(call(proxy, "ec2", "us-east-1", "DescribeVpcs").statusCode()).isEqualTo(200);
      assertThat(call(proxy, "rds", "us-east-1", "DescribeDBInstances").statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void aThingThatVanishedIsNotFound() throws Exception {
    try (FaultProxy proxy = before().vanish("s3:GET /*", "NoSuchBucket").start()) {
      HttpResponse<String> answer = call(proxy, "s3", "us-east-1", "GET");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("<Code>NoSuchBucket</Code>");
    }
  }

  @Test
  void sharesAreReproducibleAndOfTheirSize() {
    Function<Long, List<Integer>> course =
        seed -> {
          try (FaultProxy proxy = before().seed(seed).throttle("*", 0.3).start()) {
            return IntStream.range(0, 200)
                .mapToObj(i -> status(proxy, "DescribeThing" + i % 20))
                .toList();
          }
        };
    List<Integer> first = course.apply(1L);
    assertThat(course.apply(1L)).isEqualTo(first);
    assertThat(course.apply(2L)).isNotEqualTo(first);
    assertThat(first.stream().filter(status -> status == 503).count()).isBetween(35L, 85L);
  }

  @Test
  void limitsEachOperationByItself() {
    try (FaultProxy proxy = before().limit("*", 0.001, 2).start()) {
      assertThat(
              List.of(
                  status(proxy, "A"), status(proxy, "A"), status(proxy, "A"), status(proxy, "B")))
          .containsExactly(200, 200, 503, 200);
    }
  }

  @Test
  void delaysAnswers() {
    try (FaultProxy proxy = before().delay("*", Duration.ofMillis(80)).start()) {
      long start = System.nanoTime();
      assertThat(status(proxy, "A")).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(79));
    }
  }

  @Test
  void hangsUntilClosed() {
    try (FaultProxy proxy = before().hang("ec2:*").start()) {
      assertThatThrownBy(() -> call(proxy, "ec2", "us-east-1", "DescribeVpcs"))
          .isInstanceOf(HttpTimeoutException.class);
      assertThat(proxy.calls("ec2:*")).isEqualTo(1);
    }
  }

  private FaultProxy.Builder before() {
    return FaultProxy.before(URI.create("http://127.0.0.1:" + aws.getAddress().getPort()));
  }

  private int status(FaultProxy proxy, String action) {
    try {
      return call(proxy, "ec2", "us-east-1", action).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls an action; {@code GET} stands for a call by method and path. */
  private HttpResponse<String> call(FaultProxy proxy, String service, String region, String action)
      throws IOException, InterruptedException {
    boolean rest = action.equals("GET");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(proxy.endpoint().resolve("/?a=%2F"))
            .timeout(Duration.ofSeconds(2))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/%s/%s/aws4_request, Signature=0"
                    .formatted(region, service));
    if (!rest) {
      request.POST(HttpRequest.BodyPublishers.ofString("Action=" + action));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpServer server() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
      server.createContext(
          "/",
          exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            byte[] answer =
                "%s %s %s"
                    .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body)
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("x-amzn-RequestId", "7");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
      return server;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
