package dev.atoll.report;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file whole or not at all: until the last byte is on disk, the old one stays. */
public final class AtomicFile {
  private AtomicFile() {}

  /** What is written, as text. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /** What is written, as bytes. */
  @FunctionalInterface
  public interface Bytes {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes UTF-8. Throws {@link ErrorCode#FILE_UNWRITABLE} where the file cannot be written. */
  public static void write(Path file, Content content) {
    writeBytes(
        file,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          content.writeTo(text);
          text.flush();
        });
  }

  /** Throws {@link ErrorCode#FILE_UNWRITABLE} where the file cannot be written. */
  public static void writeBytes(Path file, Bytes content) {
    Path whole = file.toAbsolutePath();
    if (Files.isDirectory(whole)) {
      throw unwritable(file, "it is a directory", "name a file in it", null);
    }
    Path directory = whole.getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw unwritable(file, "its directory does not exist", "create " + directory, null);
    }
    if (Files.exists(whole) && !Files.isRegularFile(whole)) {
      writeThrough(file, content);
      return;
    }
    // a link keeps pointing where it points: what it names is replaced
    Path target = Files.isSymbolicLink(whole) ? resolved(whole) : whole;
    // a generator of secrets would take longer to start than the rest to be written
    String other = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path part = target.resolveSibling("." + target.getFileName() + "." + other);
    try {
      try (FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        fill(channel, content);
        channel.force(true);
      }
      move(part, target);
    } catch (IOException e) {
      throw unwritable(
          file, reason(e), "check the free space and the permissions of " + directory, e);
    } finally {
      discard(part);
    }
  }

  /** Devices and pipes have no other half to keep, and must not be replaced. */
  private static void writeThrough(Path device, Bytes content) {
    try (FileChannel channel = FileChannel.open(device, StandardOpenOption.WRITE)) {
      fill(channel, content);
    } catch (IOException e) {
      throw unwritable(device, reason(e), "name a plain file, or - for the output", e);
    }
  }

  private static void fill(FileChannel channel, Bytes content) throws IOException {
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    content.writeTo(out);
    out.flush();
  }

  private static Path resolved(Path link) {
    try {
      return link.toRealPath();
    } catch (IOException e) {
      return link;
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** After the move there is nothing left to discard. */
  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // what could not be written is what the user must hear of
      return;
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException denied -> "permission denied";
      case java.nio.file.FileSystemException failed when failed.getReason() != null ->
          failed.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }

  private static AtollException unwritable(
      Path file, String reason, String hint, @org.jspecify.annotations.Nullable Throwable cause) {
    return new AtollException(
        ErrorCode.FILE_UNWRITABLE, "cannot write " + file + ": " + reason, hint, cause);
  }
}
