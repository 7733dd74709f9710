package dev.atoll.server;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.store.Address;
import dev.atoll.store.Backup;
import dev.atoll.store.Database;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code atoll serve backup}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes all that the database holds into one file.",
      "PostgreSQL may be in use meanwhile; of an embedded database the server must be stopped."
    })
final class BackupCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "The file to write; it is replaced when the backup is complete.")
  private Path file = Path.of("");

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    Address address = database.existing();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Backup.Contents contents;
      try (Database open = Database.open(address)) {
        contents = write(open, part);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      System.out.printf(
          "%,d rows of %s are in %s (%,d KB)%n",
          contents.total(), address, file, (Files.size(file) + 1023) / 1024);
      return 0;
    } catch (IOException | UncheckedIOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNWRITABLE,
          "cannot write " + file + ": " + e.getMessage(),
          "choose another place; a file that was there is unchanged",
          e);
    } finally {
      delete(part);
    }
  }

  /** On disk before it replaces an older one; for its owner alone, as it holds secrets. */
  private static Backup.Contents write(Database database, Path part) throws IOException {
    Files.deleteIfExists(part);
    OwnerOnly.createFile(part);
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      Backup.Contents contents = Backup.write(database, out, Instant.now(), Telling::table);
      out.flush();
      channel.force(true);
      return contents;
    }
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      System.err.println("atoll: " + part + " is left over: " + e.getMessage());
    }
  }
}
