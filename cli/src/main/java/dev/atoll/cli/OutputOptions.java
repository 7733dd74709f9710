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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult.GroupMatch;

/** What to write where: pairs of {@code --format} and {@code -o}. */
final class OutputOptions implements OptionGroup {
  private final OptionSpec format =
      OptionSpec.builder("--format")
          .paramLabel("F")
          .type(ReportFormat.class)
          .description(
              "table (default), json, html, csv, sarif, junit, ocsf, asff or markdown; repeat with -o"
                  + " for more than one.")
          .build();
  private final OptionSpec path =
      OptionSpec.builder("-o", "--output")
          .paramLabel("PATH")
          .type(Path.class)
          .description("The file to write instead of standard output.")
          .build();
  private final ArgGroupSpec pair =
      ArgGroupSpec.builder()
          .exclusive(false)
          .multiplicity("0..*")
          .addArg(format)
          .addArg(path)
          .build();

  private boolean all;

  @Override
  public void declare(OptionList options) {
    options.group(pair).flag("--all", given -> all = given, "Show what holds, too.");
  }

  /** The pairs given; a table on standard output where there is none. */
  private List<Output> outputs() {
    List<Output> given =
        format.command().commandLine().getParseResult().findMatches(pair).stream()
            .flatMap(all -> all.matches().stream())
            .map(match -> new Output(only(match, format), only(match, path)))
            .toList();
    return given.isEmpty() ? List.of(new Output(null, null)) : given;
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> @Nullable T only(GroupMatch match, OptionSpec option) {
    List<Object> values = match.matchedValues(option);
    return values.isEmpty() ? null : (T) values.getFirst();
  }

  private record Output(@Nullable ReportFormat format, @Nullable Path path) {
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
    for (Output output : outputs()) {
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

  /** Writes every report asked for. */
  void write(ScanResult result, PrintWriter out, Terminal terminal) {
    for (Output output : outputs()) {
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
