package dev.atoll.cli;

import dev.atoll.report.AtomicFile;
import dev.atoll.report.Options;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One report to one place. */
final class Printing {
  private Printing() {}

  /** Something that writes a report. */
  interface Report {
    void write(Options options, Writer out) throws IOException;
  }

  /** To a file, whole or not at all; without one, or with {@code -}, to standard output. */
  static void print(Report report, @Nullable Path file, boolean all, PrintWriter out) {
    if (file == null || file.toString().equals("-")) {
      Commands.unchecked(() -> report.write(Terminal.current().options(all), out));
      out.flush();
    } else {
      AtomicFile.write(file, writer -> report.write(Options.plain().withAll(all), writer));
    }
  }

  /** The format asked for, else the one that the file's ending names, else the first. */
  static <F extends Enum<F>> F format(@Nullable F wanted, @Nullable Path file, F[] all) {
    if (wanted != null) {
      return wanted;
    }
    String name = file == null ? "" : String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    Optional<F> byEnding =
        Arrays.stream(all)
            .filter(each -> name.endsWith("." + each.name().toLowerCase(Locale.ROOT)))
            .findFirst();
    return byEnding.orElse(all[0]);
  }
}
