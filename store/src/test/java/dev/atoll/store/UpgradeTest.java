package dev.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.error.AtollException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases of earlier schemas, kept as they were in {@code src/test/resources/released}, are
 * brought up to date and go on. {@link #main} keeps today's: run it before a release, and never
 * again for a version that is kept.
 */
final class UpgradeTest {
  private static final Path RELEASED = Path.of("src", "test", "resources", "released");
  private static final String SCRIPT = ".sql";
  private static final String BACKUP = ".backup";

  static Stream<Path> scripts() {
    return kept(SCRIPT);
  }

  static Stream<Arguments> backups() {
    return kept(BACKUP)
        .flatMap(file -> Stream.of(TestEngine.values()).map(engine -> Arguments.of(file, engine)));
  }

  private static Stream<Path> kept(String ending) {
    try (Stream<Path> files = Files.list(RELEASED)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the embedded database was, migrations and their checksums included: none may be edited. */
  @ParameterizedTest
  @MethodSource("scripts")
  void anEmbeddedDatabaseOfAnEarlierSchemaGoesOn(Path script) throws SQLException {
    Address address = TestEngine.H2.fresh();
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute("runscript from '" + script + "'");
    }
    try (Database database = Database.open(address)) {
      Filled.assertGoesOn(database);
    }
  }

  @ParameterizedTest
  @MethodSource("backups")
  void aBackupOfAnEarlierSchemaGoesOn(Path backup, TestEngine engine) {
    Address address = engine.fresh();
    Restore.into(address, backup, _ -> {});
    try (Database database = Database.open(address)) {
      Filled.assertGoesOn(database);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDatabaseOfALaterSchemaIsRefused(TestEngine engine) {
    Address address = engine.fresh();
    Database database = Database.open(address);
    database.withoutTenant(dsl ->
        dsl.execute(
            """
            insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
              "script", "installed_by", "execution_time", "success")
            values (999, '999', 'later', 'SQL', 'V999__later.sql', 'later', 1, true)\
            """));
    database.close();
    assertThatThrownBy(() -> Database.open(address))
        .isInstanceOf(AtollException.class)
        .hasMessageContaining("a newer Atoll has written to")
        .hasMessageContaining("V999__later.sql");
  }

  /** Nodes that start together find one schema, one role, one set of policies. */
  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "POSTGRES_SUPERUSER"})
  void nodesMayStartTogether(TestEngine engine) {
    Address address = engine.fresh();
    List<CompletableFuture<Database>> nodes =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> Database.open(address)))
            .limit(3)
            .toList();
    try {
      nodes.forEach(node -> assertThat(node.join().tenants().all()).isEmpty());
    } finally {
      nodes.forEach(node -> node.handle((database, _) -> database).join().close());
    }
  }

  /** Keeps a database of today's schema under its version. */
  static void main() throws IOException, SQLException {
    Address address = TestEngine.H2.fresh();
    Path part = Files.createTempFile("released", BACKUP);
    Backup.Contents contents;
    try (Database database = Database.open(address);
        OutputStream out = Files.newOutputStream(part)) {
      Filled.fill(database);
      contents = Backup.write(database, out, Small.START, _ -> {});
      try (Connection connection = database.source().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "script nopasswords nosettings to '"
                + RELEASED.resolve(contents.schema() + SCRIPT)
                + "'");
      }
    }
    Files.move(part, RELEASED.resolve(contents.schema() + BACKUP));
  }
}
