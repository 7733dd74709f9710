package dev.atoll.server.export;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Text that is written to a file at once, and read from it as slowly as somebody wants. */
final class OnDisk {
  private OnDisk() {}

  /** Writes text. */
  @FunctionalInterface
  interface Text {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a text into a new file of a folder; the file goes when what is given is closed.
   *
   * @throws AtollException FILE_UNWRITABLE
   */
  static InputStream of(Path folder, Text text) {
    try {
      Path file = Files.createTempFile(Files.createDirectories(folder), "report", "");
      try (Writer out = Files.newBufferedWriter(file)) {
        text.writeTo(out);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNWRITABLE,
          "the report cannot be written: " + e.getMessage(),
          "check the disk of the server's data folder",
          e);
    }
  }
}
