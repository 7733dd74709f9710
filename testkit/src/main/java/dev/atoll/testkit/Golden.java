package dev.atoll.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares text with a file under {@code src/test/resources}. With {@code -Dgolden.update=true} the
 * file is rewritten instead; such a change is reviewed as a change of the product.
 */
public final class Golden {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private Golden() {}

  /**
   * Fails with both files' names and a diff where {@code actual} is not what the file holds.
   *
   * @param file relative to {@code src/test/resources}
   */
  public static void assertGolden(String actual, String file) {
    compare(actual, RESOURCES.resolve(file), Path.of("target", "golden").resolve(file));
  }

  static void compare(String actual, Path expectedFile, Path actualFile) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        write(expectedFile, actual);
        return;
      }
      String expected = Files.exists(expectedFile) ? Files.readString(expectedFile, UTF_8) : "";
      if (!expected.equals(actual)) {
        write(actualFile, actual);
        throw new AssertionError(
            "Expected what is in %s,%n    but got what is in %s%n(-Dgolden.update=true accepts it)%n%s"
                .formatted(
                    expectedFile,
                    actualFile,
                    diff(expected.lines().toList(), actual.lines().toList())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines between the common beginning and the common end, with a line around them. */
  static String diff(List<String> expected, List<String> actual) {
    int shorter = Math.min(expected.size(), actual.size());
    int start = 0;
    while (start < shorter && expected.get(start).equals(actual.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && expected.get(expected.size() - 1 - end).equals(actual.get(actual.size() - 1 - end))) {
      end++;
    }
    StringBuilder text = new StringBuilder("@@ line " + (start + 1) + " @@\n");
    if (start > 0) {
      text.append("  ").append(expected.get(start - 1)).append('\n');
    }
    expected
        .subList(start, expected.size() - end)
        .forEach(l -> text.append("- ").append(l).append('\n'));
    actual
        .subList(start, actual.size() - end)
        .forEach(l -> text.append("+ ").append(l).append('\n'));
    if (end > 0) {
      text.append("  ").append(expected.get(expected.size() - end)).append('\n');
    }
    return text.toString();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text, UTF_8);
  }
}
