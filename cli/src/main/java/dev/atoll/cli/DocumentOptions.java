package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.report.AtomicFile;
import dev.atoll.report.DocumentFormat;
import dev.atoll.report.work.Parties;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which documents to write, and for whom. */
final class DocumentOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The file to write; its ending tells the format. Repeat for more than one.")
  private List<Path> files = List.of();

  @Option(
      names = "--customer",
      paramLabel = "NAME",
      description = "Whom it is for (default: ${DEFAULT-VALUE}).",
      defaultValue = "the customer")
  private String customer = "";

  @Option(
      names = "--partner",
      paramLabel = "NAME",
      description = "Whom it is from (default: ${DEFAULT-VALUE}).",
      defaultValue = "the partner")
  private String partner = "";

  Parties parties(LocalDate today) {
    return new Parties(customer, partner, today);
  }

  /**
   * The files with their formats; checked before anything is read.
   *
   * @param offered the formats that the document has
   */
  Map<Path, DocumentFormat> targets(Set<DocumentFormat> offered) {
    Map<Path, DocumentFormat> targets = new LinkedHashMap<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      DocumentFormat format =
          DocumentFormat.ofEnding(name.substring(name.lastIndexOf('.') + 1))
              .filter(offered::contains)
              .orElseThrow(() -> unknown(file, offered));
      targets.put(file, format);
    }
    return targets;
  }

  private static AtollException unknown(Path file, Set<DocumentFormat> offered) {
    return new AtollException(
        ErrorCode.USAGE,
        file + " has no ending that tells a format of this document",
        "name a file that ends in "
            + offered.stream()
                .sorted()
                .map(format -> "." + format.ending())
                .collect(Collectors.joining(", ")));
  }

  /** What writes one format. */
  interface Writing {
    void write(DocumentFormat format, OutputStream out) throws IOException;
  }

  /** Each is made in memory first: libraries turn a full disk into failures of their own. */
  static void write(Map<Path, DocumentFormat> targets, Writing writing) {
    targets.forEach((file, format) -> {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      Commands.unchecked(() -> writing.write(format, whole));
      AtomicFile.writeBytes(file, whole::writeTo);
    });
  }
}
