package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.SnapshotSink;
import dev.atoll.engine.snapshot.SnapshotWriter;
import dev.atoll.engine.snapshot.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The snapshot of a scan on disk while it grows. An interrupted scan leaves it behind to be
 * resumed; it takes the snapshot's own name only once it is whole.
 */
final class Journal implements SnapshotSink {
  private final Path part;
  private final Path growing;
  private final Optional<Path> whole;
  private final SnapshotWriter writer;

  /**
   * Starts a journal; what an earlier one left stays until this one is closed.
   *
   * @param whole the snapshot to become; empty for a journal that is only there to resume from
   * @param part where an interrupted scan is left
   */
  Journal(Optional<Path> whole, Path part, ScanInfo info, String selection) {
    this.whole = whole;
    this.part = part;
    this.growing = part.resolveSibling(part.getFileName() + ".new");
    try {
      if (whole.isEmpty()) {
        Files.createDirectories(part.toAbsolutePath().normalize().getParent());
      }
      Files.deleteIfExists(growing);
      // configurations are a customer's secret
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            growing,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      OutputStream out = Files.newOutputStream(growing);
      this.writer = new SnapshotWriter(out, info, selection);
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  /** Where a scan of this account that is not to be kept leaves its journal. */
  static Path ofAccount(String account) {
    String state = System.getenv("XDG_STATE_HOME");
    Path home =
        state == null || state.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return home.resolve("atoll").resolve("scan-" + account + ".part");
  }

  /** Where a scan that is to become this snapshot leaves its journal. */
  static Path of(Path snapshot) {
    return snapshot.resolveSibling(snapshot.getFileName() + ".part");
  }

  @Override
  public void resource(Resource resource) {
    write(() -> writer.resource(resource));
  }

  @Override
  public void gap(Gap gap) {
    write(() -> writer.gap(gap));
  }

  @Override
  public void unit(Unit unit) {
    write(() -> writer.unit(unit));
  }

  private void write(Runnable writing) {
    try {
      writing.run();
    } catch (UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  /** The scan is done: the snapshot takes its name, or the journal goes. */
  void finish(Instant finishedAt, List<String> regions, long calls) {
    try {
      writer.finish(finishedAt, regions, calls);
      writer.close();
      if (whole.isPresent()) {
        Files.move(growing, whole.get(), StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(growing);
      }
      Files.deleteIfExists(part);
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  /** The scan was interrupted: what was read is kept to be resumed. */
  void keep() {
    try {
      writer.close();
      Files.move(growing, part, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The scan failed: an earlier journal, if there was one, stays. */
  void discard() {
    try {
      Files.deleteIfExists(growing);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private AtollException unwritable(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    return new AtollException(
        ErrorCode.FILE_UNWRITABLE,
        "cannot write " + whole.orElse(part) + ": " + cause.getMessage(),
        "check the free space and the permissions of its folder",
        e);
  }
}
