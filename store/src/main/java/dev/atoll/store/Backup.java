package dev.atoll.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.atoll.store.Catalogue.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * All that a database holds, in one file that either engine takes back: a zip of one file for each
 * table, a line of JSON for each row with the columns' names as the first, and {@value #MANIFEST}.
 * It shows one moment, however long it takes. See {@link Restore}.
 */
public final class Backup {
  static final String FORMAT = "atoll/backup/1";
  static final String MANIFEST = "backup.json";
  static final String ENDING = ".jsonl";
  static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private static final int FETCHED = 1000;

  /**
   * @param schema the version of the schema, a number
   * @param rows how many of each table
   */
  public record Contents(String schema, Instant madeAt, long ids, Map<String, Long> rows) {
    public long total() {
      return rows.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private final Connection connection;
  private final boolean postgres;
  private final ZipOutputStream zip;

  private Backup(Connection connection, boolean postgres, ZipOutputStream zip) {
    this.connection = connection;
    this.postgres = postgres;
    this.zip = zip;
  }

  /**
   * Writes a backup; the stream stays open.
   *
   * @param progress hears each table's name when its turn comes
   * @throws UncheckedIOException from the stream
   */
  public static Contents write(
      Database database, OutputStream out, Instant now, Consumer<String> progress) {
    return database.frozen((connection, postgres) -> {
      try {
        ZipOutputStream zip = new ZipOutputStream(out);
        Contents contents = new Backup(connection, postgres, zip).write(now, progress);
        zip.finish();
        return contents;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private Contents write(Instant now, Consumer<String> progress) throws IOException, SQLException {
    Map<String, Long> rows = new TreeMap<>();
    List<Long> tenants = numbers("select id from tenant order by id");
    Catalogue catalogue = new Catalogue(connection);
    for (String table : catalogue.tables()) {
      progress.accept(table);
      rows.put(table, table(table, catalogue.columns(table), tenants));
    }
    String schema =
        text(
            """
            select "version" from "flyway_schema_history"
            where "success" and "version" is not null order by "installed_rank" desc\
            """);
    // taken after the rows were seen, so that no row has an id that the sequence will give again
    long ids = numbers("select nextval('ids')").getFirst();
    Contents contents = new Contents(schema, now, ids, rows);
    manifest(contents);
    return contents;
  }

  /** Policies show one tenant's rows at a time. */
  private long table(String table, List<Column> columns, List<Long> tenants)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(table + ENDING));
    long rows = 0;
    try (JsonGenerator json = JSON.createGenerator(zip)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      json.writeStartArray();
      for (Column column : columns) {
        json.writeString(column.name());
      }
      json.writeEndArray();
      String query = "select " + names(columns) + " from " + table;
      if (columns.stream().noneMatch(column -> column.name().equals("tenant"))) {
        rows = rows(json, query, columns);
      } else {
        for (long tenant : tenants) {
          Database.nameTenant(connection, postgres, tenant);
          rows += rows(json, query + " where tenant = " + tenant, columns);
        }
      }
    }
    zip.closeEntry();
    return rows;
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private long rows(JsonGenerator json, String query, List<Column> columns)
      throws IOException, SQLException {
    long rows = 0;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED);
      try (ResultSet row = statement.executeQuery(query)) {
        while (row.next()) {
          json.writeStartArray();
          for (int index = 0; index < columns.size(); index++) {
            write(json, value(row, index + 1, columns.get(index)));
          }
          json.writeEndArray();
          rows++;
        }
      }
    }
    return rows;
  }

  private static @Nullable Object value(ResultSet row, int index, Column column)
      throws SQLException {
    return switch (column.kind()) {
      case TIME -> row.getObject(index, OffsetDateTime.class);
      case BYTES -> row.getBytes(index);
      case OTHER -> row.getObject(index);
    };
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case byte[] bytes -> json.writeBinary(bytes);
      case Boolean flag -> json.writeBoolean(flag);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case OffsetDateTime time -> json.writeString(time.toInstant().toString());
      default -> json.writeString(value.toString());
    }
  }

  private void manifest(Contents contents) throws IOException {
    zip.putNextEntry(new ZipEntry(MANIFEST));
    try (JsonGenerator json = JSON.createGenerator(zip)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeStringField("schema", contents.schema());
      json.writeStringField("madeAt", contents.madeAt().toString());
      json.writeNumberField("ids", contents.ids());
      json.writeObjectFieldStart("rows");
      for (Map.Entry<String, Long> table : contents.rows().entrySet()) {
        json.writeNumberField(table.getKey(), table.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    zip.closeEntry();
  }

  private List<Long> numbers(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      List<Long> numbers = new ArrayList<>();
      while (found.next()) {
        numbers.add(found.getLong(1));
      }
      return numbers;
    }
  }

  private String text(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      if (!found.next()) {
        throw new IllegalStateException("the schema has no version");
      }
      return found.getString(1);
    }
  }
}
