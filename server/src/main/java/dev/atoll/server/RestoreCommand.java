package dev.atoll.server;

import dev.atoll.store.Address;
import dev.atoll.store.Backup;
import dev.atoll.store.Restore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code atoll serve restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fills an empty database from a backup, of whichever engine; all of it, or nothing.",
      "So an estate also moves from the embedded database to PostgreSQL, and back."
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A file that atoll serve backup wrote.")
  private Path file = Path.of("");

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    Address address = database.address();
    Backup.Contents contents = Restore.into(address, file, Telling::table);
    System.out.printf(
        "%,d rows of %s, as they were at %s, are in %s%n",
        contents.total(), file, contents.madeAt(), address);
    return 0;
  }
}
