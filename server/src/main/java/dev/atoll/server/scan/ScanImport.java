package dev.atoll.server.scan;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.snapshot.SnapshotReader;
import dev.atoll.engine.snapshot.SnapshotReader.Heading;
import dev.atoll.server.Settings;
import dev.atoll.server.api.Estates;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.ScanRequest;
import dev.atoll.store.scan.ScanState;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

/** Takes in snapshots that were taken elsewhere; they are judged when their turn comes. */
@Singleton
public final class ScanImport {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  /** The longest heading, unpacked. */
  private static final int HEADING = 1 << 16;

  /** So many fit into the column that names them. */
  private static final int ACCOUNTS = 500;

  private final Estates estates;
  private final Settings settings;
  private final ScanWork work;
  private final InstantSource clock;

  ScanImport(Estates estates, Settings settings, ScanWork work, InstantSource clock) {
    this.estates = estates;
    this.settings = settings;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Puts a snapshot in the queue; one that is there already, and did not fail, stays as it is.
   *
   * @param by who sends it
   * @throws AtollException SNAPSHOT_INVALID where it does not start as a snapshot does
   */
  public Scan take(long tenant, InputStream body, String by) {
    try {
      Path folder = Files.createDirectories(settings.data().resolve("uploads"));
      // aside first: whoever sends slowly must not hold a connection to the database
      Path file = Files.createTempFile(folder, "import", ".snapshot.gz");
      try {
        Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        return queue(tenant, file, by);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNWRITABLE,
          "the snapshot cannot be taken in: " + e.getMessage(),
          "check the disk of the server's data folder",
          e);
    }
  }

  private Scan queue(long tenant, Path file, String by) throws IOException {
    Unpacking.refuseLarge(file, Unpacking.MOST);
    Estate estate = estates.of(tenant);
    Heading heading = heading(file);
    Scan scan =
        estate
            .scans()
            .queue(
                new ScanRequest(heading.id(), heading.accounts(), List.of(), by, heading.source()),
                clock.instant());
    boolean failed = scan.state() == ScanState.FAILED || scan.state() == ScanState.CANCELLED;
    boolean fresh = scan.state() == ScanState.QUEUED;
    if (fresh || failed) {
      estate.snapshots().keep(scan.id(), out -> Files.copy(file, out));
      if (failed) {
        estate.scans().queueAgain(scan.id());
      }
      work.take(tenant, scan.id());
    }
    return estate.scans().find(scan.id()).orElseThrow();
  }

  private static Heading heading(Path file) throws IOException {
    try (InputStream in = Unpacking.start(file, HEADING)) {
      Heading heading = SnapshotReader.heading(in, "the body");
      if (!ID.matcher(heading.id()).matches()
          || heading.accounts().size() > ACCOUNTS
          || !heading.accounts().stream().allMatch(each -> ACCOUNT.matcher(each).matches())
          || heading.source().length() > 20) {
        throw Refused.invalid(
            "the body is a snapshot whose heading no atoll wrote: id, accounts or source",
            "send what atoll collect -o FILE wrote, unchanged");
      }
      return heading;
    }
  }
}
