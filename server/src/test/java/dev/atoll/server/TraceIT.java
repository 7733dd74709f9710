package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.testkit.FaultProxy;
import dev.atoll.testkit.SimulatedAws;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the assembled server tells a collector of traces. */
@Timeout(300)
final class TraceIT {
  private static final String ACCOUNT = "444455556666";

  private static Collector collector;
  private static FaultProxy aws;
  private static ServerProcess server;
  private static Client owner;

  @BeforeAll
  static void start(@TempDir Path data) {
    collector = new Collector();
    // what is denied is read, too, and sooner
    aws = FaultProxy.before(SimulatedAws.shared().endpoint()).pass("sts:*").deny("*").start();
    Map<String, String> environment = new HashMap<>(SimulatedAws.environment(aws.endpoint()));
    environment.put("ATOLL_OTLP_ENDPOINT", collector.address());
    environment.put("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test");
    server = ServerProcess.start(List.of("--data", data.toString()), environment);
    owner = server.client();
    owner.post("session", "{\"key\":\"%s\"}".formatted(server.key()));
  }

  @AfterAll
  static void stop() {
    server.close();
    aws.close();
    collector.close();
  }

  @Test
  void aRequestIsASpanWithoutWhatWasSearchedFor() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    owner.get(
        "resources?text=payroll-secrets&limit=3",
        Map.of("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

    Span request =
        collector.awaited(span -> span.getName().equals("GET /api/v1/resources")).getFirst();
    Map<String, String> attributes = Collector.attributes(request);
    assertThat(request.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
    assertThat(hex(request)).as("the caller's trace goes on").isEqualTo(trace);
    assertThat(attributes)
        .containsEntry("http.response.status_code", "200")
        .containsEntry("url.query", "text=REDACTED&limit=REDACTED");
    assertThat(collector.all().toString()).doesNotContain("payroll-secrets", server.key());
  }

  @Test
  void aRefusalIsNoErrorAndNamesNobody() {
    owner.get("people/4711");
    owner.post("session", "{\"email\":\"mallory@example.com\",\"password\":\"wrong-one-0\"}");

    Span refused =
        collector
            .awaited(span ->
                span.getName().equals("POST /api/v1/session")
                    && "401".equals(Collector.attributes(span).get("http.response.status_code")))
            .getFirst();
    assertThat(refused.getStatus().getCode()).isNotEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
    assertThat(collector.all().toString()).doesNotContain("mallory", "wrong-one-0");
  }

  @Test
  void aScanIsATraceWithASpanForEachUnit() {
    owner.post("accounts", "{\"account\":\"%s\",\"regions\":[\"us-east-1\"]}".formatted(ACCOUNT));
    String scan =
        owner.post("scans", "{\"account\":\"%s\"}".formatted(ACCOUNT)).json().path("id").asText();
    JsonNode ended = owner.ended(scan);
    assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("done");

    Span whole = collector.awaited(span -> span.getName().equals("scan")).getFirst();
    assertThat(Collector.attributes(whole))
        .containsEntry("atoll.scan", scan)
        .containsEntry("atoll.scan.end", "OVER");
    List<Span> steps =
        collector.all().stream()
            .filter(span -> span.getParentSpanId().equals(whole.getSpanId()))
            .toList();
    assertThat(steps).extracting(Span::getName).contains("judge", "keep snapshot", "store");
    List<Span> units = steps.stream().filter(span -> span.getName().startsWith("read ")).toList();
    assertThat(units).hasSizeGreaterThan(200);
    assertThat(units)
        .as("each once")
        .extracting(Collector::attributes)
        .doesNotHaveDuplicates()
        .allSatisfy(attributes ->
            assertThat(attributes)
                .containsOnlyKeys("atoll.resource.type", "cloud.account.id", "cloud.region")
                .containsEntry("cloud.account.id", ACCOUNT));
    assertThat(units).allMatch(unit -> unit.getEndTimeUnixNano() <= whole.getEndTimeUnixNano());
  }

  @Test
  void anImportIsATrace() {
    String scan = owner.imported(ServerProcess.estate()).path("id").asText();

    Span whole =
        collector
            .awaited(span ->
                span.getName().equals("import")
                    && scan.equals(Collector.attributes(span).get("atoll.scan")))
            .getFirst();
    assertThat(collector.all())
        .filteredOn(span -> span.getParentSpanId().equals(whole.getSpanId()))
        .extracting(Span::getName)
        .containsExactlyInAnyOrder("judge", "store");
  }

  private static String hex(Span span) {
    return HexFormat.of().formatHex(span.getTraceId().toByteArray());
  }
}
