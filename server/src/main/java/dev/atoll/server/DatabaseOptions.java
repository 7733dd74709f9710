package dev.atoll.server;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.store.Address;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works on. */
final class DatabaseOptions {
  private static final String POSTGRES = "jdbc:postgresql:";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where the embedded database lives (default: atoll in XDG_DATA_HOME or ~/.local/share).")
  private @Nullable Path data;

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description =
          "PostgreSQL instead of the embedded database: jdbc:postgresql://host/database; also"
              + " ATOLL_JDBC_URL. User and password come from ATOLL_DB_USER and ATOLL_DB_PASSWORD,"
              + " or the file that ATOLL_DB_PASSWORD_FILE names.")
  private @Nullable String jdbcUrl;

  /** The folder of the embedded database and of journals. */
  Path data() {
    return (data == null ? usualFolder() : data).toAbsolutePath().normalize();
  }

  /**
   * Where the database is; the folder of the embedded one is made where it is missing.
   *
   * @throws AtollException USAGE, FILE_UNREADABLE, FILE_UNWRITABLE
   */
  Address address() {
    return Optional.ofNullable(jdbcUrl)
        .or(() -> Environment.text("ATOLL_JDBC_URL"))
        .map(DatabaseOptions::postgres)
        .orElseGet(() -> embedded(folder().resolve("atoll")));
  }

  /**
   * The same, for what makes sense only where there is a database already.
   *
   * @throws AtollException USAGE, FILE_UNREADABLE
   */
  Address existing() {
    boolean embedded = jdbcUrl == null && Environment.text("ATOLL_JDBC_URL").isEmpty();
    Path file = data().resolve("atoll.mv.db");
    if (embedded && !Files.exists(file)) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          "there is no database in " + data(),
          "name its folder with --data, or PostgreSQL with --jdbc-url");
    }
    return address();
  }

  private static Address postgres(String url) {
    if (!url.startsWith(POSTGRES)) {
      throw new AtollException(
          ErrorCode.USAGE,
          "--jdbc-url: " + url + " is no address of PostgreSQL",
          "such as jdbc:postgresql://localhost/atoll; without the option an embedded database is"
              + " used");
    }
    return new Address(
        url,
        Environment.text("ATOLL_DB_USER").orElse(""),
        Environment.secret("ATOLL_DB_PASSWORD").orElse(""));
  }

  /** Closed by the server at its end, not by a hook of its own while requests are under way. */
  private static Address embedded(Path file) {
    return new Address("jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE", "atoll", "");
  }

  /** The folder, made where it is missing: what is in it is a customer's secret. */
  private Path folder() {
    Path folder = data();
    try {
      OwnerOnly.createFolders(folder);
    } catch (FileAlreadyExistsException e) {
      throw unusable(e.getFile() + " is a file, not a folder", e);
    } catch (IOException e) {
      throw unusable("the folder " + folder + " cannot be made", e);
    }
    if (!Files.isWritable(folder)) {
      throw unusable("the folder " + folder + " may not be written to", null);
    }
    return folder;
  }

  private static AtollException unusable(String message, @Nullable Exception cause) {
    return new AtollException(
        ErrorCode.FILE_UNWRITABLE, message, "choose another folder with --data", cause);
  }

  private static Path usualFolder() {
    return Environment.text("XDG_DATA_HOME")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
        .resolve("atoll");
  }
}
