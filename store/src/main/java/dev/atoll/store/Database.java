package dev.atoll.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.schema.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * A database with the estate's schema, on H2 or PostgreSQL. Safe for many threads.
 *
 * <p>Every transaction is one tenant's. On PostgreSQL the session names the tenant and policies
 * show its rows alone; on both engines {@link Rows} puts it in every query.
 */
public final class Database implements AutoCloseable {
  private static final String ROLE = "atoll_tenant";
  private static final long PATIENCE_MILLIS = 5_000;

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final HikariDataSource source;
  private final SQLDialect dialect;
  private final boolean roleNeeded;

  private Database(HikariDataSource source, SQLDialect dialect, boolean roleNeeded) {
    this.source = source;
    this.dialect = dialect;
    this.roleNeeded = roleNeeded;
  }

  /**
   * Opens a database and brings its schema up to date.
   *
   * @throws AtollException DATABASE_UNREACHABLE, DATABASE_UNFIT
   */
  public static Database open(Address address) {
    HikariDataSource source = pool(address);
    try {
      migrate(source, address.isPostgres());
      boolean roleNeeded = address.isPostgres() && Superuser.prepare(source, ROLE);
      return new Database(
          source, address.isPostgres() ? SQLDialect.POSTGRES : SQLDialect.H2, roleNeeded);
    } catch (FlywayException | SQLException e) {
      source.close();
      throw new AtollException(
          ErrorCode.DATABASE_UNFIT,
          "the schema of " + address + " cannot be brought up to date: " + firstLine(e),
          "the database must be empty or Atoll's own, and the user must be allowed to create"
              + " tables",
          e);
    }
  }

  private static HikariDataSource pool(Address address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(address.connections());
    config.setAutoCommit(false);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setPoolName("atoll");
    if (address.isPostgres()) {
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
      config.addDataSourceProperty("stringtype", "unspecified");
    }
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw unreachable(address.toString(), e);
    }
  }

  private static void migrate(DataSource source, boolean postgres) {
    List<String> locations =
        postgres
            ? List.of("classpath:db/estate", "classpath:db/postgresql")
            : List.of("classpath:db/estate");
    Flyway.configure()
        .dataSource(source)
        .locations(locations.toArray(String[]::new))
        // PostgreSQL has no other generated columns, H2 no such word
        .placeholders(Map.of("stored", postgres ? "stored" : ""))
        .loggers("slf4j")
        .load()
        .migrate();
  }

  public Tenants tenants() {
    return new Tenants(this);
  }

  /** What one tenant has, judged by the knowledge. */
  public Estate estate(long tenant, KnowledgeBase knowledge) {
    return new Estate(this, tenant, knowledge);
  }

  /** For work that has tables of its own, such as queues. */
  public DataSource source() {
    return source;
  }

  /** Runs work on one tenant's rows as one transaction: all of it, or where it throws nothing. */
  public <T> T inTenant(long tenant, Function<Rows, T> work) {
    return transaction(connection -> {
      if (dialect == SQLDialect.POSTGRES) {
        run(connection, "set local atoll.tenant = '" + tenant + "'");
      }
      return work.apply(new Rows(dsl(connection), tenant));
    });
  }

  /** Runs work as one transaction that sees the tables without a tenant alone. */
  public <T> T withoutTenant(Function<DSLContext, T> work) {
    return transaction(connection -> work.apply(dsl(connection)));
  }

  private static void run(Connection connection, String statement) throws SQLException {
    try (var running = connection.createStatement()) {
      running.execute(statement);
    }
  }

  private interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private <T> T transaction(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      try {
        if (roleNeeded) {
          run(connection, "set local role " + ROLE);
        }
        T result = work.run(connection);
        connection.commit();
        return result;
      } catch (RuntimeException | SQLException e) {
        rollBack(connection, e);
        throw e;
      }
    } catch (SQLTransientConnectionException e) {
      throw unreachable("the database", e);
    } catch (SQLException e) {
      throw translated(e);
    } catch (DataAccessException e) {
      throw e.getCause() instanceof SQLException cause ? translated(cause) : e;
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static RuntimeException translated(SQLException e) {
    String state = e.getSQLState();
    // 08: connection; 57P: the server shuts down or starts; 90067, 90098, 90121: H2 is closed
    boolean gone =
        state != null
            && (state.startsWith("08")
                || state.startsWith("57P")
                || List.of("90067", "90098", "90121").contains(state));
    return gone ? unreachable("the database", e) : new DataAccessException(firstLine(e), e);
  }

  private static AtollException unreachable(String what, Exception e) {
    return new AtollException(
        ErrorCode.DATABASE_UNREACHABLE,
        what + " is not reachable: " + firstLine(e),
        "check that it runs, and its address, user and password",
        e);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private DSLContext dsl(Connection connection) {
    return DSL.using(
        connection,
        dialect,
        new Settings()
            .withRenderQuotedNames(RenderQuotedNames.NEVER)
            .withExecuteLogging(false)
            .withRenderSchema(false));
  }

  @Override
  public void close() {
    source.close();
  }
}
