package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.testkit.SimulatedAws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An organization of the simulated AWS, whose accounts come and go. */
@Timeout(300)
final class OrganizationIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MANAGEMENT = SimulatedAws.ACCOUNT;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration POLLING = Duration.ofSeconds(1);

  @Test
  void accountsAreFoundAndLeft(@TempDir Path data) {
    Map<String, String> environment =
        new HashMap<>(SimulatedAws.environment(SimulatedAws.shared().endpoint()));
    try (ServerProcess server =
        ServerProcess.start(List.of("--data", data.toString()), environment)) {
      Client owner = server.client();
      owner.post("session", "{\"key\":\"%s\"}".formatted(server.key()));
      String body = "{\"account\":\"%s\",\"environment\":\"production\"}".formatted(MANAGEMENT);
      assertThat(owner.post("organizations", body).status())
          .as("an account that is not there")
          .isEqualTo(400);
      assertThat(owner.post("accounts", "{\"account\":\"%s\"}".formatted(MANAGEMENT)).status())
          .isEqualTo(200);
      String read =
          "organizations/" + owner.post("organizations", body).json().path("id").asText() + "/read";

      assertThat(owner.post(read, "").json().path("message").asText())
          .as("before there is one")
          .contains(MANAGEMENT, "does not list its organization's accounts");

      call("CreateOrganization", "{\"FeatureSet\":\"ALL\"}");
      String first = made("team-a");
      String second = made("team-b");
      JsonNode found = owner.post(read, "").json();
      assertThat(found.path("message").asText()).startsWith("3 accounts listed: 2 new");
      assertThat(found.path("accounts").asInt()).isEqualTo(2);
      JsonNode account = account(owner, first);
      assertThat(account.path("name").asText()).isEqualTo("team-a");
      assertThat(account.path("environment").asText()).isEqualTo("production");
      assertThat(account.path("roleArn").asText())
          .isEqualTo("arn:aws:iam::" + first + ":role/" + found.path("roleName").asText());
      assertThat(account.path("externalId")).isEqualTo(found.path("externalId"));

      call("CloseAccount", "{\"AccountId\":\"%s\"}".formatted(second));
      assertThat(owner.post(read, "").json().path("message").asText()).contains("1 suspended");
      assertThat(account(owner, second).path("state").asText()).isEqualTo("suspended");
      assertThat(owner.post("scans", "{\"account\":\"%s\"}".formatted(second)).status())
          .isEqualTo(400);
      assertThat(account(owner, first).path("state").asText()).isEqualTo("pending");

      String schedule = "{\"name\":\"every minute\",\"cron\":\"* * * * *\"}";
      assertThat(owner.post("schedules", schedule).status()).isEqualTo(200);
      String third = made("team-c");
      JsonNode scan = scanned(server, owner, third);
      assertThat(scan.path("requestedBy").asText()).isEqualTo("every minute");
      assertThat(account(owner, third).path("name").asText()).isEqualTo("team-c");
      assertThat(owner.get("scans?limit=50").text())
          .as("who was there before, and not who left")
          .contains(first, MANAGEMENT)
          .doesNotContain(second);
    }
  }

  /** The first scan of an account, as soon as it is asked for. */
  private static JsonNode scanned(ServerProcess server, Client owner, String account) {
    Instant until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      for (JsonNode scan : owner.get("scans?limit=50").json().path("items")) {
        if (scan.at("/accounts/0").asText().equals(account)) {
          return scan;
        }
      }
      server.run(POLLING);
    }
    throw new IllegalStateException("nobody asked for a scan of " + account);
  }

  private static JsonNode account(Client owner, String number) {
    for (JsonNode each : owner.get("accounts?limit=100").json().path("items")) {
      if (each.path("account").asText().equals(number)) {
        return each;
      }
    }
    throw new IllegalStateException("no account " + number);
  }

  private static String made(String name) {
    return call(
            "CreateAccount",
            "{\"AccountName\":\"%s\",\"Email\":\"%s@example.com\"}".formatted(name, name))
        .at("/CreateAccountStatus/AccountId")
        .asText();
  }

  private static JsonNode call(String operation, String body) {
    URI endpoint = SimulatedAws.shared().endpoint();
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve("/"))
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", "AWSOrganizationsV20161128." + operation)
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/organizations/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
      return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
