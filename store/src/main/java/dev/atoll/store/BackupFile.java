package dev.atoll.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup that was written, open for reading. */
final class BackupFile implements AutoCloseable {
  /** Reads one table's rows. */
  interface Reader<X extends Exception> {
    void read(JsonParser rows) throws IOException, X;
  }

  private final Path file;
  private final ZipFile zip;
  private final Backup.Contents contents;

  private BackupFile(Path file, ZipFile zip, Backup.Contents contents) {
    this.file = file;
    this.zip = zip;
    this.contents = contents;
  }

  /**
   * @throws AtollException FILE_UNREADABLE, BACKUP_INVALID
   */
  static BackupFile open(Path file) {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        return new BackupFile(file, zip, contents(zip, file));
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (ZipException e) {
      throw invalid(file, "it is cut off, or no backup", e);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is no such file", e);
    } catch (IOException e) {
      throw Files.isReadable(file)
          ? invalid(file, String.valueOf(e.getMessage()), e)
          : unreadable(file, "it may not be read", e);
    }
  }

  Backup.Contents contents() {
    return contents;
  }

  /** Hands a table's rows to the reader, and sees that none of their bytes has changed. */
  <X extends Exception> void read(String table, Reader<X> reader) throws IOException, X {
    ZipEntry entry = entry(zip, table + Backup.ENDING, file);
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
      JsonParser json = Backup.JSON.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      reader.read(json);
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (sum.getValue() != entry.getCrc()) {
      throw damaged("the rows of " + table + " are damaged");
    }
  }

  AtollException damaged(String what) {
    return invalid(file, what, null);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Backup.Contents contents(ZipFile zip, Path file) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Map<String, Long> rows = new TreeMap<>();
    try (JsonParser json =
        Backup.JSON.createParser(zip.getInputStream(entry(zip, Backup.MANIFEST, file)))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.START_OBJECT) {
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            rows.put(json.currentName(), json.nextLongValue(0));
          }
        } else {
          texts.put(name, json.getText());
        }
      }
    }
    if (!Backup.FORMAT.equals(texts.get("format"))) {
      throw invalid(file, "its format is " + texts.get("format") + ", not " + Backup.FORMAT, null);
    }
    try {
      return new Backup.Contents(
          texts.getOrDefault("schema", ""),
          Instant.parse(texts.getOrDefault("madeAt", "")),
          Long.parseLong(texts.getOrDefault("ids", "")),
          rows);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw invalid(file, Backup.MANIFEST + " in it is damaged", e);
    }
  }

  private static ZipEntry entry(ZipFile zip, String name, Path file) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw invalid(file, "it has no " + name, null);
    }
    return entry;
  }

  private static AtollException invalid(Path file, String what, @Nullable Exception cause) {
    return new AtollException(
        ErrorCode.BACKUP_INVALID,
        file + " cannot be restored: " + what,
        "take a file that atoll serve backup wrote",
        cause);
  }

  private static AtollException unreadable(Path file, String what, Exception cause) {
    return new AtollException(ErrorCode.FILE_UNREADABLE, file + ": " + what, "", cause);
  }
}
