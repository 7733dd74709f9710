package dev.atoll.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The engines that every case of storage runs on. */
public enum TestEngine {
  H2 {
    @Override
    Address fresh(String name) {
      return Address.memory(name);
    }
  },
  POSTGRES {
    @Override
    Address fresh(String name) {
      run("create role " + name + " login password 'secret'");
      run("create database " + name + " owner " + name);
      return Postgres.address(name, name, "secret");
    }
  },
  /** As its superuser, whom policies would not bind. */
  POSTGRES_SUPERUSER {
    @Override
    Address fresh(String name) {
      run("create database " + name);
      return Postgres.address(name, "postgres", "postgres");
    }
  };

  private static final AtomicInteger NUMBER = new AtomicInteger();

  abstract Address fresh(String name);

  /** An empty database of its own. */
  public Address fresh() {
    return fresh("test" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet());
  }

  private static void run(String statement) {
    try (Connection connection = Postgres.server().getPostgresDatabase().getConnection();
        Statement running = connection.createStatement()) {
      running.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One server for all tests of the process; it stops with the process. */
  private static final class Postgres {
    private static @Nullable EmbeddedPostgres started;

    static synchronized EmbeddedPostgres server() {
      EmbeddedPostgres server = started;
      if (server == null) {
        try {
          server = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        started = server;
      }
      return server;
    }

    static Address address(String database, String user, String password) {
      return new Address(
          "jdbc:postgresql://localhost:" + server().getPort() + "/" + database, user, password, 4);
    }
  }
}
