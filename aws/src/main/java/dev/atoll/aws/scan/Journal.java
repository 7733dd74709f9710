package dev.atoll.aws.scan;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Selection;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot of a scan on disk while it grows. A scan that ends before its time, in whatever way,
 * leaves it behind to be resumed; it takes the snapshot's own name only once it is whole.
 *
 * <p>While it grows its name ends in the process's number, so that scans side by side do not meet.
 */
public final class Journal implements SnapshotSink {
  private static final String GROWING = ".new";

  private final Path part;
  private final Path growing;
  private final Optional<Path> whole;
  private final SnapshotWriter writer;
  private volatile boolean units;
  private final AtomicReference<@Nullable AtollException> broken = new AtomicReference<>();

  /**
   * Starts a journal; what an earlier one left stays until this one is closed.
   *
   * @param whole the snapshot to become; empty for a journal that is only there to resume from
   * @param part where an interrupted scan is left
   */
  Journal(Optional<Path> whole, Path part, ScanInfo info, Selection selection) {
    this.whole = whole;
    this.part = part;
    this.growing = growing(part, ProcessHandle.current().pid());
    this.writer = open(info, selection);
  }

  private SnapshotWriter open(ScanInfo info, Selection selection) {
    try {
      return new SnapshotWriter(create(), info, selection);
    } catch (IOException | UncheckedIOException e) {
      failed(unwritable(e));
      return new SnapshotWriter(OutputStream.nullOutputStream(), info, selection);
    }
  }

  private OutputStream create() throws IOException {
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
    return Files.newOutputStream(growing);
  }

  /** Without a file to become, the journal is a convenience: the scan goes on when it fails. */
  private void failed(AtollException problem) {
    if (whole.isPresent()) {
      throw problem;
    }
    broken.compareAndSet(null, problem);
  }

  private static Path growing(Path part, long process) {
    return part.resolveSibling(part.getFileName() + "." + process + GROWING);
  }

  /** Where a scan of this account that is not to be kept leaves its journal. */
  public static Path ofAccount(String account) {
    return home().resolve("scan-" + account + ".part");
  }

  /** Where Atoll keeps what is the user's and no cache. */
  public static Path home() {
    String state = System.getenv("XDG_STATE_HOME");
    Path home =
        state == null || state.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return home.resolve("atoll");
  }

  /** Where a scan that is to become this snapshot leaves its journal. */
  public static Path of(Path snapshot) {
    return snapshot.resolveSibling(snapshot.getFileName() + ".part");
  }

  /** What scans left there that were interrupted or died. */
  public static List<Path> left(Path part) {
    Path folder = part.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    Pattern name =
        Pattern.compile(
            Pattern.quote(String.valueOf(part.getFileName()))
                + "(\\.(?<process>[0-9]{1,18})"
                + Pattern.quote(GROWING)
                + ")?");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> {
            Matcher matcher = name.matcher(String.valueOf(file.getFileName()));
            return matcher.matches() && !isAlive(matcher.group("process"));
          })
          .toList();
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          "cannot list " + folder + ": " + e.getMessage(),
          "check the folder's permissions",
          e);
    }
  }

  private static boolean isAlive(@Nullable String process) {
    return process != null
        && ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive).isPresent();
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
    units = true;
  }

  private void write(Runnable writing) {
    if (broken.get() == null) {
      try {
        writing.run();
      } catch (UncheckedIOException e) {
        failed(unwritable(e));
      }
    }
  }

  /** Why the journal could not be written to the end; empty where it could. */
  Optional<AtollException> broken() {
    return Optional.ofNullable(broken.get());
  }

  /** The scan is done: the snapshot takes its name, or the journal goes. */
  void finish(Instant finishedAt, List<String> regions, long calls) {
    if (broken.get() != null) {
      abandon();
      return;
    }
    try {
      writer.finish(finishedAt, regions, calls);
      writer.close();
      if (whole.isPresent()) {
        Files.move(growing, whole.get(), StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(growing);
      }
      for (Path earlier : left(part)) {
        Files.deleteIfExists(earlier);
      }
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(e);
    }
  }

  /** The scan ended before its time: what was read is kept to be resumed. */
  void keep() {
    if (broken.get() != null) {
      abandon();
      return;
    }
    try {
      writer.close();
      Files.move(growing, part, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The scan failed: what was read stays where {@link #left} finds it, if anything was. */
  void abandon() {
    try (writer) {
      if (!units) {
        Files.deleteIfExists(growing);
      }
    } catch (IOException e) {
      // the scan's own failure is the one to tell
      broken.compareAndSet(null, unwritable(e));
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
