package dev.atoll.cli;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.report.AtomicFile;
import dev.atoll.report.Options;
import dev.atoll.report.ReportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What to write where: pairs of {@code --format} and {@code -o}. */
final class OutputOptions {
  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private final List<Output> outputs = new ArrayList<>();

  @Option(names = "--all", description = "Show what holds, too.")
  private boolean all;

  static final class Output {
    @Option(
        names = "--format",
        paramLabel = "F",
        description =
            "table (default), json, html, csv, sarif, junit, ocsf, asff or markdown; repeat with -o for"
                + " more than one.")
    private @Nullable ReportFormat format;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "PATH",
        description = "The file to write instead of standard output.")
    private @Nullable Path path;

    /** The file to write; empty for standard output. */
    private Optional<Path> file() {
      return Optional.ofNullable(path).filter(file -> !file.toString().equals("-"));
    }

    private ReportFormat chosen() {
      if (format != null) {
        return format;
      }
      return Optional.ofNullable(path)
          .map(file -> String.valueOf(file.getFileName()))
          .flatMap(name -> ReportFormat.ofEnding(name.substring(name.lastIndexOf('.') + 1)))
          .orElse(ReportFormat.TABLE);
    }
  }

  boolean all() {
    return all;
  }

  /** Fails early where two reports would go to the same place. */
  void check() {
    Set<String> places = new HashSet<>();
    for (Output output : outputs) {
      String place =
          output
              .file()
              .map(file -> file.toAbsolutePath().normalize().toString())
              .orElse("standard output");
      if (!places.add(place)) {
        throw new AtollException(
            ErrorCode.USAGE,
            "more than one report would go to " + place,
            "give each --format its own -o PATH");
      }
    }
  }

  /** Writes every report asked for; a table on standard output where none is. */
  void write(ScanResult result, PrintWriter out, Terminal terminal) {
    List<Output> wanted = outputs.isEmpty() ? List.of(new Output()) : outputs;
    for (Output output : wanted) {
      output
          .file()
          .ifPresentOrElse(
              path ->
                  AtomicFile.write(
                      path,
                      writer ->
                          output
                              .chosen()
                              .writer()
                              .write(result, Options.plain().withAll(all), writer)),
              () -> print(output.chosen(), result, terminal.options(all), out));
    }
  }

  static void print(ReportFormat format, ScanResult result, Options options, PrintWriter out) {
    try {
      format.writer().write(result, options, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
