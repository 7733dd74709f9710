package dev.atoll.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * PostgreSQL lets superusers past every policy, and many a container's only user is one. For such a
 * user each transaction takes a role of its own that policies bind.
 */
final class Superuser {
  private Superuser() {}

  /** Makes the role where the user is past policies; false where it is not needed. */
  static boolean prepare(DataSource source, String role) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      if (!isPastPolicies(statement)) {
        connection.rollback();
        return false;
      }
      statement.execute(
          """
          do $$ begin
            if not exists (select 1 from pg_roles where rolname = '%1$s') then
              create role %1$s nologin;
            end if;
            execute format('grant usage on schema %%I to %1$s', current_schema);
            execute format('grant select, insert, update, delete on all tables in schema %%I to %1$s', current_schema);
            execute format('grant usage on all sequences in schema %%I to %1$s', current_schema);
          end $$
          """
              .formatted(role));
      connection.commit();
      return true;
    }
  }

  private static boolean isPastPolicies(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
      return found.next() && found.getBoolean(1);
    }
  }
}
