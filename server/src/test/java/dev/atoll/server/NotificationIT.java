package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.atoll.testkit.SimulatedAws;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The assembled server tells real receivers what a scan brought. */
@Timeout(600)
final class NotificationIT {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String TOKEN = "jira-token-nobody-sees";

  private static Receiver receiver;
  private static GreenMail mail;
  private static ServerProcess server;
  private static Client owner;
  private static String webhook;

  /** Everybody is there before the estate comes. */
  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    receiver = new Receiver();
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Map<String, String> environment =
        new HashMap<>(SimulatedAws.environment(SimulatedAws.shared().endpoint()));
    environment.put("ATOLL_NOTIFY_PRIVATE", "true");
    environment.put("ATOLL_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
    environment.put("ATOLL_MAIL_FROM", "atoll@example.com");
    server = ServerProcess.start(List.of("--data", data.toString()), environment);
    owner = server.client();
    owner.post("session", "{\"key\":\"%s\"}".formatted(server.key()));
    receiver.answer("/hook", 503);
    webhook =
        add(
            """
            {"name":"hook","kind":"webhook","target":"%s","secret":"%s"}\
            """
                .formatted(receiver.address("/hook"), SECRET));
    add(
        "{\"name\":\"chat\",\"kind\":\"slack\",\"target\":\"%s\",\"severity\":\"low\"}"
            .formatted(receiver.address("/slack/T0/secret")));
    add(
        """
        {"name":"issues","kind":"jira","target":"%s","secret":"%s","user":"ana@example.com","project":"OPS"}\
        """
            .formatted(receiver.address("/jira"), TOKEN));
    add("{\"name\":\"mail\",\"kind\":\"email\",\"target\":\"ana@example.com,bo@example.com\"}");
    add(
        "{\"name\":\"elsewhere\",\"kind\":\"slack\",\"target\":\"%s\",\"environment\":\"moon\",\"events\":[\"opened\"]}"
            .formatted(receiver.address("/moon")));
    byte[] whole = Files.readAllBytes(ServerProcess.estate());
    Path half = Files.write(data.resolve("half.gz"), Arrays.copyOf(whole, whole.length / 2));
    owner.imported(half);
    assertThat(receiver.next("/hook").json().path("event").asText()).isEqualTo("failed");
    // answered with 503: it comes again
    assertThat(receiver.next("/hook").json().path("event").asText()).isEqualTo("failed");
    assertThat(owner.imported(ServerProcess.estate()).path("state").asText()).isEqualTo("done");
  }

  private static String add(String body) {
    Client.Answer answer = owner.post("notifications", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("id").asText();
  }

  @AfterAll
  static void stop() {
    server.close();
    mail.stop();
    receiver.close();
  }

  @Test
  void aWebhookIsSignedAndTellsOfEachRiskOnce() throws Exception {
    Receiver.Got got = receiver.next("/hook");
    JsonNode message = got.json();
    assertThat(message.path("event").asText()).isEqualTo("opened");
    int open = owner.get("findings?status=open&severity=high&limit=1").json().path("total").asInt();
    assertThat(message.at("/risks/high").asInt()).isEqualTo(open);
    assertThat(message.at("/risks/low").asInt()).isZero();
    assertThat(message.path("findings")).hasSize(50);
    assertThat(message.at("/findings/0/link").asText()).contains("/risks/");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signed = got.headers().get("x-atoll-timestamp") + "." + got.body();
    assertThat(got.headers().get("x-atoll-signature"))
        .isEqualTo(
            "sha256="
                + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    assertThat(receiver.isEmpty("/hook")).isTrue();
  }

  @Test
  void whatWasNotTakenIsTriedAgainAndWrittenDown() {
    JsonNode deliveries = owner.get("notifications/" + webhook + "/deliveries").json();
    assertThat(deliveries.path("items"))
        .anySatisfy(each -> {
          assertThat(each.path("event").asText()).isEqualTo("failed");
          assertThat(each.path("state").asText()).isEqualTo("sent");
          assertThat(each.path("attempts").asInt()).isEqualTo(2);
        });
  }

  @Test
  void slackGetsBlocks() {
    assertThat(receiver.next("/slack/T0/secret").json().at("/blocks/0/type").asText())
        .isEqualTo("header");
    assertThat(receiver.isEmpty("/moon")).isTrue();
  }

  @Test
  void jiraGetsOneIssueForMany() {
    receiver.next("/jira/rest/api/3/issue");
    Receiver.Got got = receiver.next("/jira/rest/api/3/issue");
    assertThat(got.headers().get("authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString(("ana@example.com:" + TOKEN).getBytes(StandardCharsets.UTF_8)));
    assertThat(got.json().at("/fields/project/key").asText()).isEqualTo("OPS");
    assertThat(got.json().at("/fields/summary").asText()).contains("high");
    assertThat(got.json().at("/fields/description/type").asText()).isEqualTo("doc");
  }

  @Test
  void everybodyGetsTheMail() throws Exception {
    MimeMessage risks = mailWith("high risks");
    assertThat(risks.getFrom()[0]).hasToString("atoll@example.com");
    assertThat(GreenMailUtil.getBody(risks)).contains("/scans/");
  }

  /** Waits for mails until one has these words in its subject. */
  private static MimeMessage mailWith(String words) throws Exception {
    for (int count = 1; ; count++) {
      assertThat(mail.waitForIncomingEmail(90_000, count)).as("mail %d", count).isTrue();
      for (MimeMessage each : mail.getReceivedMessages()) {
        if (each.getSubject().contains(words)) {
          return each;
        }
      }
    }
  }

  @Test
  void noSecretIsGivenBack() {
    String list = owner.get("notifications").text();
    assertThat(list).doesNotContain(SECRET, TOKEN, "T0/secret");
    assertThat(list).contains("\"name\":\"hook\"");
    assertThat(owner.get("audit?limit=100").text()).doesNotContain(SECRET, TOKEN, "T0/secret");
  }

  @Test
  void aTestArrivesOrTellsWhyNot() {
    String id =
        add(
            "{\"name\":\"tried\",\"kind\":\"slack\",\"target\":\"%s\",\"enabled\":false}"
                .formatted(receiver.address("/tried")));
    assertThat(owner.post("notifications/" + id + "/test", "").json().path("state").asText())
        .isEqualTo("sent");
    assertThat(receiver.next("/tried").json().path("text").asText()).contains("A test");
    receiver.answer("/tried", 410);
    Client.Answer refused = owner.post("notifications/" + id + "/test", "");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("detail").asText()).contains("did not arrive", "410");
    assertThat(owner.delete("notifications/" + id).status()).isEqualTo(204);
    assertThat(owner.get("notifications/" + id).status()).isEqualTo(404);
  }

  @Test
  void aSecretDoesNotFollowToAnotherTarget() {
    String id =
        add(
            """
            {"name":"moved","kind":"webhook","target":"%s","secret":"%s","enabled":false}\
            """
                .formatted(receiver.address("/moved"), SECRET));
    Client.Answer moved =
        owner.send(
            "PATCH",
            "notifications/" + id,
            "{\"target\":\"%s\"}".formatted(receiver.address("/thief")));
    assertThat(moved.status()).isEqualTo(400);
    assertThat(moved.json().path("detail").asText()).contains("secret");
    Client.Answer changed =
        owner.send(
            "PATCH", "notifications/" + id, "{\"severity\":\"low\",\"events\":[\"digest\"]}");
    assertThat(changed.json().path("severity").asText()).isEqualTo("low");
    assertThat(changed.json().path("digestAt").asText()).isNotEmpty();
  }

  @Test
  void topicsAndBusesAreTheTenantsOwn() throws IOException {
    String topic =
        "{\"name\":\"topic\",\"kind\":\"sns\",\"target\":\"arn:aws:sns:us-east-1:%s:atoll-test\"}";
    Client.Answer foreign = owner.post("notifications", topic.formatted("999999999999"));
    assertThat(foreign.json().path("detail").asText()).contains("none of yours");
    String account = owner.get("accounts?limit=1").json().at("/items/0/id").asText();
    assertThat(owner.post("notifications", topic.formatted("123456789012")).status())
        .as("an account whose role nobody could take yet")
        .isEqualTo(400);
    String role = "{\"roleArn\":\"arn:aws:iam::123456789012:role/AtollRead\"}";
    assertThat(owner.send("PATCH", "accounts/" + account, role).status()).isEqualTo(200);
    Client.Answer checked = owner.post("accounts/" + account + "/check", "");
    assertThat(checked.json().path("state").asText()).as(checked.text()).isEqualTo("ok");
    String id = add(topic.formatted("123456789012"));
    Client.Answer missing = owner.post("notifications/" + id + "/test", "");
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.json().path("detail").asText()).contains("refused it");
    Topics.make("atoll-test");
    assertThat(owner.post("notifications/" + id + "/test", "").json().path("state").asText())
        .isEqualTo("sent");
    assertThat(Topics.received()).contains("A test from Atoll", "arrive here");
    String bus =
        add(
            "{\"name\":\"bus\",\"kind\":\"eventbridge\",\"target\":\"arn:aws:events:us-east-1:123456789012:event-bus/default\"}");
    assertThat(owner.post("notifications/" + bus + "/test", "").json().path("state").asText())
        .isEqualTo("sent");
  }

  @Test
  void whatIsWrongIsToldByName() {
    assertThat(owner.post("notifications", "{\"name\":\"x\",\"kind\":\"pigeon\"}").text())
        .contains("kind", "webhook, slack, email, sns, eventbridge, jira");
    assertThat(
            owner
                .post(
                    "notifications",
                    "{\"name\":\"x\",\"kind\":\"webhook\",\"target\":\"https://example.com\",\"secret\":\"short\"}")
                .text())
        .contains("secret", "16 characters");
    assertThat(
            owner
                .post(
                    "notifications",
                    "{\"name\":\"hook\",\"kind\":\"slack\",\"target\":\"%s\"}"
                        .formatted(receiver.address("/x")))
                .status())
        .isEqualTo(409);
  }
}
