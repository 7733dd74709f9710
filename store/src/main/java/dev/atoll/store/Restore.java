package dev.atoll.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.zaxxer.hikari.HikariDataSource;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.store.Catalogue.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty database from a {@link Backup}, of either engine: the schema as it was then, the
 * rows, and all migrations since.
 */
public final class Restore {
  private static final int BATCH = 1000;

  private final BackupFile backup;
  private final Connection connection;
  private final boolean postgres;

  private Restore(BackupFile backup, Connection connection, boolean postgres) {
    this.backup = backup;
    this.connection = connection;
    this.postgres = postgres;
  }

  /**
   * Restores all, or leaves the database empty.
   *
   * @param progress hears each table's name when its turn comes
   * @throws AtollException FILE_UNREADABLE, BACKUP_INVALID, DATABASE_UNREACHABLE, DATABASE_IN_USE,
   *     DATABASE_UNFIT where it is not empty
   */
  public static Backup.Contents into(Address address, Path file, Consumer<String> progress) {
    try (BackupFile backup = BackupFile.open(file)) {
      try (HikariDataSource source = Database.pool(address)) {
        refuseFilled(source, address);
        fill(source, address, backup, progress);
      }
      Database.open(address).close();
      return backup.contents();
    }
  }

  private static void refuseFilled(HikariDataSource source, Address address) {
    try (Connection connection = source.getConnection()) {
      if (!new Catalogue(connection).isEmpty()) {
        throw new AtollException(
            ErrorCode.DATABASE_UNFIT,
            address + " is not empty",
            "restore into a new folder or a new database; nothing was changed");
      }
    } catch (SQLException e) {
      throw Database.translated(e);
    }
  }

  private static void fill(
      HikariDataSource source, Address address, BackupFile backup, Consumer<String> progress) {
    boolean done = false;
    try {
      Schema.make(source, address, backup.contents().schema());
      try (Connection connection = source.getConnection()) {
        new Restore(backup, connection, address.isPostgres()).fill(progress);
        connection.commit();
      }
      done = true;
    } catch (SQLException e) {
      throw Database.translated(e) instanceof AtollException gone
          ? gone
          : backup.damaged("its rows do not fit into the tables: " + Database.firstLine(e));
    } catch (JsonProcessingException | DateTimeParseException e) {
      throw backup.damaged(Database.firstLine(e));
    } catch (IOException e) {
      throw backup.damaged("it cannot be read to its end: " + e.getMessage());
    } finally {
      if (!done) {
        Schema.drop(source, address);
      }
    }
  }

  private void fill(Consumer<String> progress) throws IOException, SQLException {
    Catalogue catalogue = new Catalogue(connection);
    for (String table : catalogue.tables()) {
      progress.accept(table);
      List<Column> columns = catalogue.columns(table);
      backup.read(table, json -> fill(table, columns, json));
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter sequence ids restart with " + (backup.contents().ids() + 1));
    }
  }

  private void fill(String table, List<Column> known, JsonParser json)
      throws IOException, SQLException {
    List<Column> columns = header(table, known, json);
    int tenantAt = columns.stream().map(Column::name).toList().indexOf("tenant");
    String insert =
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                String.join(", ", Collections.nCopies(columns.size(), "?")));
    long rows = 0;
    String tenant = "";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      while (json.nextToken() == JsonToken.START_ARRAY) {
        List<@Nullable Object> row = row(columns, json);
        if (tenantAt >= 0 && !tenant.equals(String.valueOf(row.get(tenantAt)))) {
          statement.executeBatch();
          tenant = String.valueOf(row.get(tenantAt));
          Database.nameTenant(connection, postgres, Long.parseLong(tenant));
        }
        for (int index = 0; index < row.size(); index++) {
          statement.setObject(index + 1, row.get(index));
        }
        statement.addBatch();
        if (++rows % BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
    if (rows != backup.contents().rows().getOrDefault(table, 0L)) {
      throw backup.damaged("it does not have all rows of " + table);
    }
  }

  private List<Column> header(String table, List<Column> known, JsonParser json)
      throws IOException {
    List<Column> columns = new ArrayList<>();
    if (json.nextToken() != JsonToken.START_ARRAY) {
      throw backup.damaged("the rows of " + table + " do not name their columns");
    }
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      String name = json.getText().toLowerCase(Locale.ROOT);
      columns.add(
          known.stream()
              .filter(column -> column.name().equals(name))
              .findFirst()
              .orElseThrow(() -> backup.damaged(table + " has no column " + name)));
    }
    return columns;
  }

  private List<@Nullable Object> row(List<Column> columns, JsonParser json) throws IOException {
    List<@Nullable Object> row = new ArrayList<>(columns.size());
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (row.size() == columns.size()) {
        throw backup.damaged("a row has more values than columns");
      }
      row.add(value(columns.get(row.size()).kind(), json));
    }
    if (row.size() < columns.size()) {
      throw backup.damaged("a row has fewer values than columns");
    }
    return row;
  }

  private @Nullable Object value(Catalogue.Kind kind, JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> json.getLongValue();
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_STRING ->
          switch (kind) {
            case BYTES -> json.getBinaryValue();
            case TIME -> Instant.parse(json.getText()).atOffset(ZoneOffset.UTC);
            case OTHER -> json.getText();
          };
      default -> throw backup.damaged("a row holds " + json.currentToken());
    };
  }
}
