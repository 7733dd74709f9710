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
import java.util.function.Function;
import javax.sql.DataSource;
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
  private static final int H2_IN_USE = 90_020;
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
   * @throws AtollException DATABASE_UNREACHABLE, DATABASE_IN_USE, DATABASE_UNFIT
   */
  public static Database open(Address address) {
    HikariDataSource source = pool(address);
    try {
      boolean roleNeeded = Schema.prepare(source, address);
      Database database =
          new Database(
              source, address.isPostgres() ? SQLDialect.POSTGRES : SQLDialect.H2, roleNeeded);
      Beside.keep(database);
      return database;
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  static HikariDataSource pool(Address address) {
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
      throw unopened(address, e.getCause() instanceof SQLException cause ? cause : e);
    }
  }

  private static AtollException unopened(Address address, Exception e) {
    if (address.isPostgres() || !(e instanceof SQLException sql)) {
      return unreachable(address.toString(), e);
    }
    if (sql.getErrorCode() == H2_IN_USE) {
      return new AtollException(
          ErrorCode.DATABASE_IN_USE,
          address + " is in use by another process, most likely by an Atoll that runs already",
          "end that one, or choose another folder with --data",
          e);
    }
    return new AtollException(
        ErrorCode.DATABASE_UNFIT,
        "%s cannot be opened: %s".formatted(address, firstLine(e)),
        "choose another folder with --data, or restore a backup",
        e);
  }

  public Tenants tenants() {
    return new Tenants(this);
  }

  /** What one tenant has, judged by the knowledge. */
  public Estate estate(long tenant, KnowledgeBase knowledge) {
    return estate(tenant, _ -> knowledge);
  }

  /**
   * What one tenant has.
   *
   * @param knowledge gives what the tenant is judged by, as a transaction of the tenant sees it
   */
  public Estate estate(long tenant, Function<Rows, KnowledgeBase> knowledge) {
    return new Estate(this, tenant, knowledge);
  }

  /** For work that has tables of its own, such as queues. */
  public DataSource source() {
    return source;
  }

  /** Runs work on one tenant's rows as one transaction: all of it, or where it throws nothing. */
  public <T> T inTenant(long tenant, Function<Rows, T> work) {
    return transaction(connection -> {
      nameTenant(connection, dialect == SQLDialect.POSTGRES, tenant);
      return work.apply(new Rows(dsl(connection), tenant));
    });
  }

  /** Runs work as one transaction that sees the tables without a tenant alone. */
  public <T> T withoutTenant(Function<DSLContext, T> work) {
    return transaction(connection -> work.apply(dsl(connection)));
  }

  /** Whose rows the rest of the transaction sees; the embedded database has no policies. */
  static void nameTenant(Connection connection, boolean postgres, long tenant) throws SQLException {
    if (postgres) {
      run(connection, "set local atoll.tenant = '" + tenant + "'");
    }
  }

  /** Work that needs to know the engine. */
  interface EngineWork<T> {
    T run(Connection connection, boolean postgres) throws SQLException;
  }

  /** Runs work as one transaction that sees the database as it is at its first query. */
  <T> T frozen(EngineWork<T> work) {
    return transaction(
        Connection.TRANSACTION_REPEATABLE_READ,
        connection -> work.run(connection, dialect == SQLDialect.POSTGRES));
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
    return transaction(Connection.TRANSACTION_READ_COMMITTED, work);
  }

  private <T> T transaction(int isolation, Work<T> work) {
    try (Connection connection = source.getConnection()) {
      if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
        connection.setTransactionIsolation(isolation);
      }
      try {
        if (roleNeeded) {
          run(connection, "set local role " + Schema.ROLE);
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

  static RuntimeException translated(SQLException e) {
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

  static String firstLine(Exception e) {
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
