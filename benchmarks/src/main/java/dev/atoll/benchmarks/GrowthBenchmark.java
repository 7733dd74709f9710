package dev.atoll.benchmarks;

import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.store.Address;
import dev.atoll.store.Database;
import dev.atoll.store.Estate;
import dev.atoll.store.Tenant;
import dev.atoll.store.scan.Judged;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the store of a daily scan grows by on PostgreSQL, and what a year of 100,000 resources would
 * take: the fintech's estate, some of it with another configuration each day. Kept snapshots are
 * not in it; they go after 35 days.
 */
final class GrowthBenchmark {
  private static final int DAYS = 60;

  /** One of so many resources changes each day. */
  private static final int CHANGING = 50;

  private static final double RESOURCES = 100_000;
  private static final double MB = 1 << 20;

  private GrowthBenchmark() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    int days = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DAYS;
    int changing = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CHANGING;
    KnowledgeBase knowledge = Estates.knowledge();
    Snapshot original = StoreBenchmark.estate(knowledge);
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
      Instant first = original.info().finishedAt();
      try (Database database = Database.open(new Address(url, "postgres", "postgres"))) {
        long tenant = database.tenants().add(Tenant.named("growing", first)).id();
        Estate estate = database.estate(tenant, knowledge);
        long empty = size(server);
        store(estate, original, 0, changing, knowledge);
        long one = size(server);
        // the second writes every row again, the space of which later ones use
        store(estate, original, 1, changing, knowledge);
        long two = size(server);
        for (int day = 2; day <= days; day++) {
          store(estate, original, day, changing, knowledge);
          // as PostgreSQL does by itself within a minute of so many changes
          vacuum(server);
        }
        long all = size(server);
        double perDay = (all - two) / (double) (days - 1);
        double share = RESOURCES / original.resources().size();
        System.out.printf(
            "%,d resources: first scan %.1f MB, second %.1f MB, each of %d more %.3f MB (1 of %d changes)%n",
            original.resources().size(),
            (one - empty) / MB,
            (two - one) / MB,
            days - 1,
            perDay / MB,
            changing);
        System.out.printf(
            "a year of daily scans of %,.0f resources: %.1f GB%n",
            RESOURCES, share * (two - empty + 363 * perDay) / (1 << 30));
      }
    }
  }

  private static void store(
      Estate estate, Snapshot original, int day, int changing, KnowledgeBase knowledge) {
    ScanInfo info = original.info();
    Instant end = info.finishedAt().plus(Duration.ofDays(day));
    Snapshot scan =
        new Snapshot(
            new ScanInfo(
                "day-" + day,
                end.minusSeconds(60),
                end,
                info.source(),
                info.accounts(),
                info.regions(),
                info.atoll(),
                info.knowledge()),
            IntStream.range(0, original.resources().size())
                .mapToObj(i -> onDay(original.resources().get(i), day - (day + i) % changing))
                .toList(),
            original.units(),
            original.gaps(),
            original.calls());
    estate
        .scans()
        .finished(
            Judged.of(new Inventory(scan, knowledge.types()), knowledge.rules().values()), end);
  }

  /** A resource as it was left by the last change, on that day. */
  private static Resource onDay(Resource resource, int changed) {
    return new Resource(
        resource.type(),
        resource.account(),
        resource.region(),
        resource.id(),
        resource.name(),
        resource.arn(),
        resource.tags(),
        resource.configuration().with(Map.of("ChangedOnDay", "day " + changed)));
  }

  private static void vacuum(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }

  /** Bytes of the database once what nobody sees any more may be used again. */
  private static long size(EmbeddedPostgres server) throws SQLException {
    vacuum(server);
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select pg_database_size('postgres')")) {
      found.next();
      return found.getLong(1);
    }
  }
}
