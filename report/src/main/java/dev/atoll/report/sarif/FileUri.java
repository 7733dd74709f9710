package dev.atoll.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A path as a URI reference: relative stays relative, what a URI cannot hold is escaped. */
final class FileUri {
  private static final String PLAIN = "-._~!$&'()*+,;=@/";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private FileUri() {}

  static String of(String path) {
    String slashed = path.replace('\\', '/');
    StringBuilder uri = new StringBuilder(slashed.startsWith("/") ? "file://" : "");
    for (byte b : slashed.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || PLAIN.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.toHexDigits(b));
      }
    }
    return uri.toString();
  }
}
