package dev.atoll.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.MimeMapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the dashboard.
 *
 * @param packed the same by gzip, where that saves a browser something
 */
record Asset(String name, Buffer plain, Optional<Buffer> packed) {
  /** Vite puts a hash of the content into these names, so they never change. */
  private static final Pattern HASHED = Pattern.compile("/assets/.*-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");

  private static final int PERCENT = 100;
  private static final int WORTHWHILE = 90;

  static Asset of(String name, byte[] content) {
    byte[] packed = gzip(content);
    boolean smaller = packed.length * (long) PERCENT < content.length * (long) WORTHWHILE;
    return new Asset(
        name,
        Buffer.buffer(content),
        smaller ? Optional.of(Buffer.buffer(packed)) : Optional.empty());
  }

  /** Answers with the file; packed where the browser takes that. */
  void send(HttpServerResponse response, boolean gzip) {
    response
        .putHeader("Content-Type", type())
        .putHeader(
            "Cache-Control",
            HASHED.matcher(name).matches() ? "public, max-age=31536000, immutable" : "no-cache");
    if (packed.isPresent()) {
      response.putHeader("Vary", "Accept-Encoding");
    }
    if (gzip && packed.isPresent()) {
      response.putHeader("Content-Encoding", "gzip").end(packed.get());
    } else {
      response.end(plain);
    }
  }

  /** Vert.x knows no type for a name without an ending, and none for endings that are rare. */
  String type() {
    String type =
        Objects.requireNonNullElse(
            MimeMapping.getMimeTypeForFilename(name), "application/octet-stream");
    return type.startsWith("text/") ? type + ";charset=UTF-8" : type;
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
