package dev.atoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file that is looked at once and kept; {@code -Dgolden.update=true} renews it. */
final class Golden {
  private Golden() {}

  static void assertSame(String name, String actual) {
    Path file = Path.of("src/test/resources/golden", name);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError("golden file " + file + " is missing: -Dgolden.update=true", e);
    }
  }

  static String written(ReportFormat format, Options options) {
    return written(format, SampleScan.result(), options);
  }

  static String written(
      ReportFormat format, dev.atoll.engine.assess.ScanResult result, Options options) {
    StringWriter out = new StringWriter();
    try {
      format.writer().write(result, options, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }
}
