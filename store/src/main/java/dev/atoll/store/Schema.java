package dev.atoll.store;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Brings a database's schema up to date; nodes that start together do it one after the other. */
final class Schema {
  /** The role that policies bind where the user itself is past them. */
  static final String ROLE = "atoll_tenant";

  /** Numbers are PostgreSQL's own: 150000 is version 15. */
  private static final int OLDEST_POSTGRES = 150_000;

  /** Any number that no other program on the same database takes. */
  private static final long LOCK = 0x61746f6c6cL;

  private Schema() {}

  /**
   * Makes or changes what is missing.
   *
   * @return whether transactions must take {@link #ROLE}
   * @throws AtollException DATABASE_UNFIT
   */
  static boolean prepare(DataSource source, Address address) {
    try {
      if (!address.isPostgres()) {
        refuseNewer(flyway(source, address).load(), address).migrate();
        return false;
      }
      try (Connection held = source.getConnection();
          Statement statement = held.createStatement()) {
        refuseOld(statement, address);
        // the migrations have a lock of their own, grants and policies have none; gone with the
        // transaction, also where the node dies
        statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        refuseNewer(flyway(source, address).load(), address).migrate();
        return Superuser.prepare(source, ROLE);
      }
    } catch (FlywayException | SQLException e) {
      throw unfit(
          "the schema of " + address + " cannot be brought up to date: " + Database.firstLine(e),
          "the database must be empty or Atoll's own, and the user must be allowed to create"
              + " tables",
          e);
    }
  }

  /**
   * Makes the schema of an empty database as it was at a version.
   *
   * @throws AtollException DATABASE_UNFIT where the version is unknown
   */
  static void make(DataSource source, Address address, String version) {
    try {
      Flyway flyway = flyway(source, address).target(version).load();
      boolean known =
          Stream.of(flyway.info().all()).anyMatch(each -> version.equals(version(each)));
      if (!known) {
        throw unfit(
            "the backup has a schema of version %s, which this Atoll does not know"
                .formatted(version),
            "restore it with the version of Atoll that made it, or a newer one",
            null);
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw unfit(address + " does not take the schema: " + Database.firstLine(e), "", e);
    }
  }

  /** Empties a database that was empty before. */
  static void drop(DataSource source, Address address) {
    flyway(source, address).cleanDisabled(false).load().clean();
  }

  private static @Nullable String version(MigrationInfo migration) {
    return migration.getVersion() == null ? null : migration.getVersion().getVersion();
  }

  private static FluentConfiguration flyway(DataSource source, Address address) {
    return Flyway.configure()
        .dataSource(source)
        .locations(
            address.isPostgres()
                ? new String[] {"classpath:db/estate", "classpath:db/postgresql"}
                : new String[] {"classpath:db/estate"})
        .placeholders(
            Map.of(
                // PostgreSQL has no other generated columns, H2 no such word
                "stored",
                address.isPostgres() ? "stored" : "",
                // before a line that only one of them takes
                "h2",
                address.isPostgres() ? "--" : "",
                "postgresql",
                address.isPostgres() ? "" : "--"))
        .loggers("slf4j");
  }

  private static Flyway refuseNewer(Flyway flyway, Address address) {
    List<String> newer =
        Stream.of(flyway.info().all())
            .filter(each -> each.getState() == MigrationState.FUTURE_SUCCESS)
            .map(MigrationInfo::getScript)
            .toList();
    if (!newer.isEmpty()) {
      throw unfit(
          "a newer Atoll has written to %s: %s is unknown to this one"
              .formatted(address, newer.getLast()),
          "start that version, or restore a backup from before the upgrade",
          null);
    }
    return flyway;
  }

  private static void refuseOld(Statement statement, Address address) throws SQLException {
    try (ResultSet version =
        statement.executeQuery(
            "select current_setting('server_version_num')::int,"
                + " current_setting('server_version')")) {
      if (version.next() && version.getInt(1) < OLDEST_POSTGRES) {
        throw unfit(
            "%s is PostgreSQL %s".formatted(address, version.getString(2)),
            "Atoll needs PostgreSQL 15 or newer",
            null);
      }
    }
  }

  private static AtollException unfit(String message, String hint, @Nullable Exception cause) {
    return new AtollException(ErrorCode.DATABASE_UNFIT, message, hint, cause);
  }
}
