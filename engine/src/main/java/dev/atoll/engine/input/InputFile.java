package dev.atoll.engine.input;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that people name, read within bounds whatever they are. */
public final class InputFile {
  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");
  private static final Path DESCRIPTORS = Path.of("/dev/fd");

  private InputFile() {}

  /**
   * The bytes of a file; reading on after the last allowed one fails.
   *
   * @param most how many bytes there may be
   * @throws IOException whose message is one line for people, see {@link #reason}
   */
  public static InputStream open(Path file, long most) throws IOException {
    // a device never ends, and a pipe in a folder may never begin; what a shell hands over does
    boolean handed = file.equals(STANDARD_INPUT) || file.startsWith(DESCRIPTORS);
    if (!handed && Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(
          Files.isDirectory(file) ? "it is a folder" : "it is a pipe or a device, not a file");
    }
    if (Files.isRegularFile(file) && Files.size(file) > most) {
      throw tooLarge(most);
    }
    return new Bounded(Files.newInputStream(file), most);
  }

  /**
   * The text of a file in UTF-8.
   *
   * @throws MalformedText where it is in another encoding, or binary
   */
  public static String text(Path file, int most) throws IOException {
    byte[] bytes;
    try (InputStream in = open(file, most)) {
      bytes = in.readAllBytes();
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(from, to, true);
    if (result.isError()) {
      throw MalformedText.at(bytes, from.position());
    }
    return to.flip().toString();
  }

  /** What was wrong, without the file's name. */
  public static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file";
      case AccessDeniedException _ -> "it may not be read";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  private static IOException tooLarge(long most) {
    return new IOException("it is larger than %d MB".formatted(most >> 20));
  }

  /** Bytes that are no text in UTF-8. */
  public static final class MalformedText extends IOException {
    @java.io.Serial private static final long serialVersionUID = 1;

    private final String place;

    private MalformedText(String place, String message) {
      super(message);
      this.place = place;
    }

    private static MalformedText at(byte[] bytes, int offset) throws IOException {
      int line = 1;
      int column = 1;
      InputStream before = new ByteArrayInputStream(bytes, 0, offset);
      for (int next = before.read(); next >= 0; next = before.read()) {
        column = next == '\n' ? 1 : column + 1;
        line += next == '\n' ? 1 : 0;
      }
      boolean wide =
          bytes.length > 1
              && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1));
      return new MalformedText(
          ":" + line + ":" + column, "not text in UTF-8" + (wide ? ", but in UTF-16" : ""));
    }

    /** Line and column as they follow a file's name. */
    public String place() {
      return place;
    }
  }

  private static final class Bounded extends FilterInputStream {
    private final long most;
    private long left;

    private Bounded(InputStream in, long most) {
      super(in);
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      spend(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      spend(Math.max(0, count));
      return count;
    }

    private void spend(int count) throws IOException {
      left -= count;
      if (left < 0) {
        throw tooLarge(most);
      }
    }
  }
}
