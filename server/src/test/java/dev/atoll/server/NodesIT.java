package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.testkit.SimulatedAws;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers that share a real PostgreSQL, and what they lose when one of them or it goes: nothing.
 */
@Timeout(900)
final class NodesIT {
  private static final List<String> ACCOUNTS =
      IntStream.rangeClosed(1, 12).mapToObj("1111000000%02d"::formatted).toList();

  private static final Duration AWAY = Duration.ofSeconds(30);
  private static final long SEED = 20261122;
  private static final int KILLS = Integer.getInteger("atoll.kills", 20);

  private static EmbeddedPostgres postgres;
  private static Map<String, String> environment;

  /** What a single server says of the accounts when nothing goes wrong. */
  private static Map<String, Integer> undisturbed;

  @BeforeAll
  static void start(@TempDir Path data) throws Exception {
    postgres = EmbeddedPostgres.builder().start();
    SimulatedAws aws = SimulatedAws.shared();
    aws.seed(Path.of("..", "testkit", "estates", "accounts.py"), ACCOUNTS.toArray(String[]::new));
    environment = new HashMap<>(SimulatedAws.environment(aws.endpoint()));
    environment.put("ATOLL_DB_USER", "postgres");
    environment.put("ATOLL_DB_PASSWORD", "postgres");
    try (ServerProcess alone = node(data, database("alone"))) {
      Client owner = owner(alone);
      List<String> scans = scanAll(owner, ACCOUNTS);
      assertAllDone(owner, scans);
      undisturbed = findings(owner);
    }
    assertThat(undisturbed).hasSizeGreaterThan(ACCOUNTS.size());
    assertThat(undisturbed.values()).containsOnly(1);
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void aKilledNodesScansAreDoneByTheOther(@TempDir Path one, @TempDir Path two) throws Exception {
    String database = database("shared");
    try (ServerProcess first = node(one, database);
        ServerProcess second = node(two, database)) {
      Client owner = owner(first);
      List<String> scans = scanAll(owner, ACCOUNTS);
      ended(owner, scans.getFirst());
      ServerProcess victim = working(database, first) > 0 ? first : second;
      assertThat(working(database, victim)).as("scans that the killed node runs").isPositive();
      victim.kill();
      Client survivor = owner.at(victim == first ? second : first);
      assertAllDone(survivor, scans);
      assertThat(findings(survivor)).isEqualTo(undisturbed);
    }
  }

  @Test
  void aStoppedNodeHandsItsScansOver(@TempDir Path one, @TempDir Path two) throws Exception {
    List<String> some = ACCOUNTS.subList(0, 3);
    String database = database("stopped");
    try (ServerProcess first = node(one, database)) {
      Client owner = owner(first);
      List<String> scans = scanAll(owner, some);
      running(owner, scans.getFirst());
      first.stop();
      assertThat(working(database, first)).as("scans that the stopped node keeps").isZero();
      try (ServerProcess second = node(two, database)) {
        Client next = owner.at(second);
        assertAllDone(next, scans);
        assertThat(findings(next)).isEqualTo(of(some));
      }
    }
  }

  /** As when a node dies after it queued scans and before it told the scheduler. */
  @Test
  void scansWithoutATaskAreTakenUp(@TempDir Path one, @TempDir Path two) throws Exception {
    List<String> some = ACCOUNTS.subList(0, 5);
    String database = database("forgotten");
    try (ServerProcess first = node(one, database)) {
      Client owner = owner(first);
      List<String> scans = scanAll(owner, some);
      first.kill();
      assertThat(
              change(
                  database, "delete from scheduled_tasks where task_name = 'scan' and not picked"))
          .as("scans that wait")
          .isPositive();
      change(database, "update scan set queued_at = queued_at - interval '11 minutes'");
      try (ServerProcess second = node(two, database)) {
        Client next = owner.at(second);
        assertAllDone(next, scans);
        assertThat(findings(next)).isEqualTo(of(some));
      }
    }
  }

  private static int change(String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static Map<String, Integer> of(List<String> accounts) {
    Map<String, Integer> theirs = new TreeMap<>(undisturbed);
    theirs.keySet().removeIf(finding -> accounts.stream().noneMatch(finding::contains));
    return theirs;
  }

  /** Asks until a scan runs. */
  private static void running(Client owner, String scan) {
    String state = "queued";
    while (state.equals("queued")) {
      state = owner.get("scans/" + scan).json().path("state").asText();
    }
    assertThat(state).isEqualTo("running");
  }

  @Test
  void aDatabaseThatGoesForAWhileCostsNothing(@TempDir Path data) throws Exception {
    try (Wire wire = new Wire(postgres.getPort())) {
      String database = database("going").replace(":" + postgres.getPort(), ":" + wire.port());
      try (ServerProcess server = node(data, database)) {
        Client owner = owner(server);
        List<String> some = ACCOUNTS.subList(0, 4);
        List<String> scans = scanAll(owner, some);
        ended(owner, scans.getFirst());
        wire.cut();

        // longer than heartbeats may be missed: who comes back takes its own scans up again
        Instant back = Instant.now().plus(AWAY);
        while (Instant.now().isBefore(back)) {
          Client.Answer answer = owner.get("findings");
          assertThat(answer.status()).isEqualTo(503);
          assertThat(answer.header("Retry-After")).isNotEmpty();
          assertThat(answer.json().path("code").asText()).isEqualTo("UNAVAILABLE");
        }
        assertThat(owner.get("/health/ready").status()).isEqualTo(503);
        assertThat(owner.get("/health/live").status()).isEqualTo(200);
        wire.mend();
        assertThat(readyAgain(owner)).isTrue();
        assertAllDone(owner, scans);
        assertThat(findings(owner)).isEqualTo(of(some));
      }
    }
  }

  /** Every second time the dead node's journal is out of reach, as on another machine. */
  @Test
  @Timeout(3600)
  void aNodeMayBeKilledAtAnyMoment(@TempDir Path data) throws Exception {
    String database = database("killed");
    List<String> one = ACCOUNTS.subList(0, 1);
    Random random = new Random(SEED);
    ServerProcess node = node(data.resolve("0"), database);
    try {
      Client owner = owner(node);
      Instant started = Instant.now();
      assertAllDone(owner, scanAll(owner, one));
      Duration whole = Duration.between(started, Instant.now());
      for (int kill = 1; kill <= KILLS; kill++) {
        List<String> scans = owner.post("scans", "{}").json().path("items").findValuesAsText("id");
        Duration moment = Duration.ofMillis(random.nextLong(whole.toMillis()));
        node.killAfter(moment);
        node = node(data.resolve(String.valueOf(kill / 2)), database);
        owner = owner.at(node);
        assertAllDone(owner, scans);
        assertThat(findings(owner))
            .as("seed %d, kill %d after %s of %s", SEED, kill, moment, whole)
            .isEqualTo(of(one));
      }
    } finally {
      node.close();
    }
  }

  private static ServerProcess node(Path data, String url) {
    return ServerProcess.start(List.of("--data", data.toString(), "--jdbc-url", url), environment);
  }

  /** A fresh database on the one PostgreSQL. */
  private static String database(String name) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return postgres.getJdbcUrl("postgres", name);
  }

  private static Client owner(ServerProcess server) {
    Client owner = server.client();
    String setup =
        "{\"email\":\"a@example.com\",\"name\":\"A\",\"password\":\"0123456789\",\"tenant\":\"One\"}";
    assertThat(owner.post("setup", setup).status()).isEqualTo(200);
    return owner;
  }

  /** Adds the accounts and asks for a scan of each. */
  private static List<String> scanAll(Client owner, List<String> accounts) {
    for (String account : accounts) {
      String body = "{\"account\":\"%s\",\"regions\":[\"us-east-1\"]}".formatted(account);
      assertThat(owner.post("accounts", body).status()).isEqualTo(200);
    }
    List<String> scans = owner.post("scans", "{}").json().path("items").findValuesAsText("id");
    assertThat(scans).hasSameSizeAs(accounts);
    return scans;
  }

  private static void assertAllDone(Client owner, List<String> scans) {
    assertThat(scans).isNotEmpty();
    for (String scan : scans) {
      JsonNode ended = ended(owner, scan);
      assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("done");
    }
  }

  /** Follows the events until the server ends them: then the scan is over. */
  private static JsonNode ended(Client owner, String scan) {
    JsonNode state = owner.get("scans/" + scan).json();
    while (List.of("queued", "running").contains(state.path("state").asText())) {
      owner.get("scans/" + scan + "/events");
      state = owner.get("scans/" + scan).json();
    }
    return state;
  }

  /** Asks until the database answers again; every answer until then took its time. */
  private static boolean readyAgain(Client owner) {
    int status = 0;
    for (int asked = 0; asked < 60 && status != 200; asked++) {
      status = owner.get("findings?limit=1").status();
    }
    return status == 200;
  }

  /** How often each finding is there, by rule and resource, with its status. */
  private static Map<String, Integer> findings(Client owner) {
    Map<String, Integer> all = new TreeMap<>();
    List<JsonNode> pages = new ArrayList<>();
    String next = "findings?limit=200";
    while (!next.isEmpty()) {
      JsonNode page = owner.get(next).json();
      pages.add(page);
      String cursor = page.path("next").asText("");
      next =
          page.path("next").isNull() || cursor.isEmpty()
              ? ""
              : "findings?limit=200&cursor=" + cursor;
    }
    for (JsonNode page : pages) {
      for (JsonNode each : page.path("items")) {
        String finding =
            String.join(
                " ",
                each.path("rule").asText(),
                each.at("/resource/account").asText(),
                each.at("/resource/region").asText(),
                each.at("/resource/type").asText(),
                each.at("/resource/name").asText(),
                each.path("status").asText());
        all.merge(finding, 1, Integer::sum);
      }
    }
    return all;
  }

  /** How many scans a node has in its hands, as the table of tasks says. */
  private static int working(String database, ServerProcess node) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select count(*) from scheduled_tasks where task_name = 'scan' and picked"
                    + " and picked_by like '%-"
                    + node.pid()
                    + "'")) {
      found.next();
      return found.getInt(1);
    }
  }
}
