package dev.atoll.server.scan;

import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Looks at what a compressed file becomes before anything of it is kept in memory: a few kilobytes
 * can be gigabytes.
 */
final class Unpacking {
  /** A snapshot of 200,000 resources has some 400 MB. */
  static final long MOST = 1L << 29;

  private static final int PIECE = 1 << 16;

  private Unpacking() {}

  /** Refuses a file that is larger than a limit when unpacked. */
  static void refuseLarge(Path file, long most) throws IOException {
    long length = copy(file, OutputStream.nullOutputStream(), most + 1);
    if (length > most) {
      throw new Refused(
          Refusal.TOO_LARGE,
          "the snapshot is larger than %d MB when unpacked".formatted(most >> 20),
          "collect fewer regions or services at once");
    }
  }

  /** The first of the unpacked bytes, packed again: what is behind them cannot be read by it. */
  static InputStream start(Path file, int most) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      copy(file, out, most);
    }
    return new ByteArrayInputStream(packed.toByteArray());
  }

  /** Copies at most so many of the unpacked bytes, as far as they can be read; gives how many. */
  private static long copy(Path file, OutputStream out, long most) throws IOException {
    byte[] piece = new byte[PIECE];
    long length = 0;
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), PIECE)) {
      int read = in.read(piece);
      while (read >= 0 && length < most) {
        int fits = (int) Math.min(read, most - length);
        out.write(piece, 0, fits);
        length += fits;
        read = in.read(piece);
      }
    } catch (ZipException | EOFException e) {
      // cut off or no snapshot at all: whoever reads it says so
      return length;
    }
    return length;
  }
}
