package dev.atoll.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.store.Address;
import dev.atoll.store.Database;
import dev.atoll.testkit.FaultProxy;
import dev.atoll.testkit.SimulatedAws;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How many scans a server makes at once, of all tenants and of each. */
@Timeout(600)
final class AtOnceIT {
  private static final int OF_A_NODE = 4;
  private static final int OF_A_TENANT = 3;

  private static final String RUNNING = "state = 'running'";
  private static final String STARTED = "started_at is not null";
  private static final String OVER = "finished_at is not null";
  private static final String TOKEN = "atoll_secret-of-the-second-tenant";

  @Test
  void aNodeMakesFourAndATenantHasThree(@TempDir Path data) throws Exception {
    List<String> accounts =
        IntStream.rangeClosed(1, 4).mapToObj("2222000000%02d"::formatted).toList();
    SimulatedAws aws = SimulatedAws.shared();
    aws.seed(Path.of("..", "testkit", "estates", "accounts.py"), accounts.toArray(String[]::new));
    // a scan that is denied all is soon over
    try (FaultProxy denying = FaultProxy.before(aws.endpoint()).pass("sts:*").deny("*").start();
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      Map<String, String> environment = new HashMap<>(SimulatedAws.environment(denying.endpoint()));
      environment.put("ATOLL_DB_USER", "postgres");
      environment.put("ATOLL_DB_PASSWORD", "postgres");
      String url = postgres.getJdbcUrl("postgres", "postgres");
      try (ServerProcess server =
              ServerProcess.start(
                  List.of("--data", data.toString(), "--jdbc-url", url), environment);
          Database database = Database.open(new Address(url, "postgres", "postgres"))) {
        Client one = server.client();
        String setup =
            "{\"email\":\"a@example.com\",\"name\":\"A\",\"password\":\"0123456789\",\"tenant\":\"One\"}";
        assertThat(one.post("setup", setup).status()).isEqualTo(200);
        Stranger.join(database, TOKEN);
        Client two = server.client().plain().with("Authorization", "Bearer " + TOKEN);
        scanAll(one, accounts);
        scanAll(two, accounts);

        while (checked(postgres) < OF_A_NODE) {
          assertThat(count(postgres, OVER)).as("ended before four ran").isEmpty();
        }
        // the next begins in the place of the first that ends
        while (count(postgres, STARTED).stream().mapToInt(Integer::intValue).sum() <= OF_A_NODE) {
          checked(postgres);
        }
        checked(postgres);
      }
    }
  }

  /** Adds the accounts and asks for a scan of each. */
  private static void scanAll(Client owner, List<String> accounts) {
    for (String account : accounts) {
      String body = "{\"account\":\"%s\",\"regions\":[\"us-east-1\"]}".formatted(account);
      assertThat(owner.post("accounts", body).status()).isEqualTo(200);
    }
    List<String> scans = owner.post("scans", "{}").json().path("items").findValuesAsText("id");
    assertThat(scans).hasSameSizeAs(accounts);
  }

  /** How many run, which is not more than is allowed, of all tenants and of each. */
  private static int checked(EmbeddedPostgres postgres) throws SQLException {
    List<Integer> running = count(postgres, RUNNING);
    assertThat(running).as("of a tenant").allMatch(of -> of <= OF_A_TENANT);
    int all = running.stream().mapToInt(Integer::intValue).sum();
    assertThat(all).as("of all tenants").isLessThanOrEqualTo(OF_A_NODE);
    return all;
  }

  /** How many such scans each tenant has that has any. */
  private static List<Integer> count(EmbeddedPostgres postgres, String which) throws SQLException {
    List<Integer> counts = new ArrayList<>();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select count(*) from scan where " + which + " group by tenant")) {
      while (found.next()) {
        counts.add(found.getInt(1));
      }
    }
    return counts;
  }
}
