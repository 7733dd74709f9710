package dev.atoll.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Which tables a database has, as the database itself tells; names in lower case. */
final class Catalogue {
  private static final String HISTORY = "flyway_schema_history";

  /** What a column's values are to a backup. */
  enum Kind {
    BYTES,
    TIME,
    OTHER
  }

  record Column(String name, Kind kind) {}

  private final Connection connection;

  Catalogue(Connection connection) {
    this.connection = connection;
  }

  /** All tables but the migrations' own, each after those that it refers to. */
  List<String> tables() throws SQLException {
    Set<String> ordered = new LinkedHashSet<>();
    Set<String> left = new TreeSet<>();
    for (String table : all()) {
      if (!table.equals(HISTORY)) {
        left.add(table);
      }
    }
    while (!left.isEmpty()) {
      String next = null;
      for (String table : left) {
        if (ordered.containsAll(parents(table))) {
          next = table;
          break;
        }
      }
      if (next == null) {
        throw new IllegalStateException("tables refer to each other in a circle: " + left);
      }
      ordered.add(next);
      left.remove(next);
    }
    return List.copyOf(ordered);
  }

  boolean isEmpty() throws SQLException {
    return all().isEmpty();
  }

  private List<String> all() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select table_name from information_schema.tables"
                    + " where table_schema = current_schema and table_type = 'BASE TABLE'")) {
      List<String> names = new ArrayList<>();
      while (found.next()) {
        names.add(found.getString(1).toLowerCase(Locale.ROOT));
      }
      return names;
    }
  }

  private Set<String> parents(String table) throws SQLException {
    boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
    try (ResultSet found =
        connection
            .getMetaData()
            .getImportedKeys(
                connection.getCatalog(),
                connection.getSchema(),
                upper ? table.toUpperCase(Locale.ROOT) : table)) {
      Set<String> parents = new TreeSet<>();
      while (found.next()) {
        parents.add(found.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
      }
      return parents;
    }
  }

  /** The columns that rows are written with; what the database computes is not among them. */
  List<Column> columns(String table) throws SQLException {
    Set<String> computed = computed(table);
    try (Statement statement = connection.createStatement();
        ResultSet empty = statement.executeQuery("select * from " + table + " where 1 = 0")) {
      ResultSetMetaData data = empty.getMetaData();
      List<Column> columns = new ArrayList<>();
      for (int index = 1; index <= data.getColumnCount(); index++) {
        String name = data.getColumnName(index).toLowerCase(Locale.ROOT);
        if (!computed.contains(name)) {
          String type = data.getColumnTypeName(index).toLowerCase(Locale.ROOT);
          columns.add(new Column(name, kind(type)));
        }
      }
      return columns;
    }
  }

  private Set<String> computed(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select lower(column_name) from information_schema.columns"
                    + " where table_schema = current_schema and is_generated = 'ALWAYS'"
                    + " and lower(table_name) = '"
                    + table
                    + "'")) {
      Set<String> names = new TreeSet<>();
      while (found.next()) {
        names.add(found.getString(1));
      }
      return names;
    }
  }

  private static Kind kind(String type) {
    if (type.startsWith("timestamp")) {
      return Kind.TIME;
    }
    return type.startsWith("bytea") || type.startsWith("binary") ? Kind.BYTES : Kind.OTHER;
  }
}
