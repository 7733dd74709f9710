package dev.atoll.report;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a UTF-8 file whole or not at all: until the last byte is on disk, the old one stays. */
public final class AtomicFile {
  private AtomicFile() {}

  /** What is written. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /** Throws {@link ErrorCode#FILE_UNWRITABLE} where the file cannot be written. */
  public static void write(Path file, Content content) {
    writeTo(file, channel -> fill(channel, content));
  }

  /** As {@link #write}, for a file that is no text. */
  public static void writeBytes(Path file, byte[] bytes) {
    writeTo(
        file,
        channel -> {
          ByteBuffer left = ByteBuffer.wrap(bytes);
          while (left.hasRemaining()) {
            channel.write(left);
          }
        });
  }

  private interface Filling {
    void fill(FileChannel channel) throws IOException;
  }

  private static void writeTo(Path file, Filling filling) {
    Path whole = file.toAbsolutePath();
    if (Files.isDirectory(whole)) {
      throw unwritable(file, "it is a directory", "name a file in it", null);
    }
    Path directory = whole.getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw unwritable(file, "its directory does not exist", "create " + directory, null);
    }
    if (Files.exists(whole) && !Files.isRegularFile(whole)) {
      writeThrough(file, filling);
      return;
    }
    // a link keeps pointing where it points: what it names is replaced
    Path target = Files.isSymbolicLink(whole) ? resolved(whole) : whole;
    Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      try (FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        filling.fill(channel);
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
  private static void writeThrough(Path device, Filling filling) {
    try (FileChannel channel = FileChannel.open(device, StandardOpenOption.WRITE)) {
      filling.fill(channel);
    } catch (IOException e) {
      throw unwritable(device, reason(e), "name a plain file, or - for the output", e);
    }
  }

  private static void fill(FileChannel channel, Content content) throws IOException {
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8),
            1 << 16);
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
