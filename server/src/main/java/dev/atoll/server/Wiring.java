package dev.atoll.server;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.Address;
import dev.atoll.store.Database;
import dev.atoll.store.people.ApiTokens;
import dev.atoll.store.people.AuditLog;
import dev.atoll.store.people.People;
import dev.atoll.store.people.Sessions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what the server's parts share. All of it is safe for many threads. */
final class Wiring {
  @Produces
  @Singleton
  Settings settings(
      @ConfigProperty(name = "atoll.data", defaultValue = "target/data") String data,
      @ConfigProperty(name = "atoll.jdbc-url") Optional<String> jdbcUrl,
      @ConfigProperty(name = "atoll.demo", defaultValue = "false") boolean demo,
      @ConfigProperty(name = "atoll.address", defaultValue = "http://localhost:8420") URI address,
      @ConfigProperty(name = "atoll.local", defaultValue = "true") boolean local) {
    return new Settings(
        Path.of(data),
        jdbcUrl,
        Serve.environment("ATOLL_DB_USER"),
        Serve.environment("ATOLL_DB_PASSWORD"),
        demo,
        address,
        local);
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  KnowledgeBase knowledge() {
    return Models.shipped();
  }

  @Produces
  @Singleton
  Database database(Settings settings) {
    return Database.open(address(settings));
  }

  void close(@Disposes Database database) {
    database.close();
  }

  private static Address address(Settings settings) {
    if (settings.demo()) {
      return Address.memory("demo");
    }
    return settings
        .jdbcUrl()
        .map(url -> new Address(url, settings.user().orElse(""), settings.password().orElse("")))
        .orElseGet(() -> embedded(folder(settings.data()).resolve("atoll")));
  }

  /** Closed by the server at its end, not by a hook of its own while requests are under way. */
  private static Address embedded(Path file) {
    return new Address("jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE", "atoll", "");
  }

  /** The folder, made where it is missing: what is in it is a customer's secret. */
  private static Path folder(Path data) {
    try {
      Path folder = data.toAbsolutePath().normalize();
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectories(folder);
      }
      return folder;
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNWRITABLE,
          "cannot make " + data + ": " + e.getMessage(),
          "choose another folder with --data",
          e);
    }
  }

  @Produces
  @Singleton
  People people(Database database, InstantSource clock) {
    return new People(database, clock);
  }

  @Produces
  @Singleton
  Sessions sessions(Database database, InstantSource clock) {
    return new Sessions(database, clock);
  }

  @Produces
  @Singleton
  ApiTokens tokens(Database database, InstantSource clock) {
    return new ApiTokens(database, clock);
  }

  @Produces
  @Singleton
  AuditLog auditLog(Database database, InstantSource clock) {
    return new AuditLog(database, clock);
  }
}
