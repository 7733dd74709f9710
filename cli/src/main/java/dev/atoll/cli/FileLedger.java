package dev.atoll.cli;

import dev.atoll.aws.review.Ledger;
import dev.atoll.aws.review.LensReviewInfo;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.SyncState;
import dev.atoll.engine.review.sync.SyncState.Milestone;
import dev.atoll.engine.review.sync.SyncStateReader;
import dev.atoll.engine.review.sync.SyncStateWriter;
import dev.atoll.report.AtomicFile;
import dev.atoll.report.json.MilestoneJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger in a folder: the state of a lens, a file for each milestone; one process at a time. */
final class FileLedger implements Ledger, AutoCloseable {
  private final Path folder;
  private final String lens;
  private final FileChannel lockFile;

  private FileLedger(Path folder, String lens, FileChannel lockFile) {
    this.folder = folder;
    this.lens = lens;
    this.lockFile = lockFile;
  }

  static FileLedger open(Path folder, String lens) {
    String name = lens.replaceAll("[^A-Za-z0-9._-]", "_");
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new AtollException(
            ErrorCode.USAGE,
            "another process works on this review",
            "wait until it is done: two at once could write over each other");
      }
      return new FileLedger(folder, name, channel);
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNWRITABLE,
          folder + " cannot be written: " + e.getMessage(),
          "name another folder with --state",
          e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public Optional<SyncState> load() {
    Path file = state();
    return Files.exists(file) ? Optional.of(SyncStateReader.read(file)) : Optional.empty();
  }

  @Override
  public void save(SyncState state) {
    AtomicFile.write(state(), out -> SyncStateWriter.write(state, out));
  }

  @Override
  public void keep(Milestone milestone, LensReviewInfo review, List<Standing> answers) {
    AtomicFile.write(
        folder.resolve("%s-milestone-%03d.json".formatted(lens, milestone.number())),
        out ->
            MilestoneJson.write(
                milestone, review.lens(), review.version(), review.pillars(), answers, out));
  }

  private Path state() {
    return folder.resolve(lens + ".json");
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      // all that was saved is on disk; the lock goes with the process
      return;
    }
  }
}
