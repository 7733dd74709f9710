package dev.atoll.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes many accounts of the one that a store holds, by SQL: rows, figures and all. */
final class Copies {
  private static final List<String> TABLES =
      List.of(
          "account",
          "sight",
          "resource",
          "resource_tag",
          "resource_version",
          "resource_link",
          "workload_member",
          "finding",
          "finding_event",
          "finding_count",
          "resource_count",
          "place_count",
          "tally");

  private Copies() {}

  /** Copies the account so many times. */
  static void make(Connection connection, int copies) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(statement(columns(statement, table), table, copies));
      }
      // the sums over all accounts: who opens the database next makes them anew
      statement.execute("delete from finding_count where account = ''");
      statement.execute("delete from resource_count where account = ''");
      statement.execute("analyze");
    }
    connection.commit();
  }

  private static List<String> columns(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery(
            "select column_name from information_schema.columns where table_name = '"
                + table
                + "' and is_generated = 'NEVER' order by ordinal_position")) {
      while (found.next()) {
        columns.add(found.getString(1));
      }
    }
    return columns;
  }

  private static String statement(List<String> columns, String table, int copies) {
    List<String> values = columns.stream().map(column -> value(table, column)).toList();
    String where = columns.contains("account") ? " where account <> ''" : "";
    return "insert into %s (%s) select %s from %s cross join generate_series(1, %d) g%s"
        .formatted(
            table, String.join(", ", columns), String.join(", ", values), table, copies, where);
  }

  private static String value(String table, String column) {
    return switch (column) {
      case "account" -> "(200000000000 + g)::text";
      case "id", "finding", "source", "target" -> column + " + g * 100000000::bigint";
      // a rule's id in resource_count and the like is text; a resource's is a number
      case "resource" -> "resource + g * 100000000::bigint";
      case "identity" -> "md5(identity::text || g)::uuid";
      case "arn" -> "replace(arn, account, (200000000000 + g)::text)";
      case "name" -> table.equals("account") ? "'account ' || g" : column;
      default -> column;
    };
  }
}
