package dev.atoll.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of documents for people; a file's ending tells which. */
public enum DocumentFormat {
  DOCX,
  PDF,
  HTML,
  XLSX;

  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<DocumentFormat> ofEnding(String ending) {
    String wanted = ending.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.ending().equals(wanted)).findFirst();
  }

  public static List<String> endings() {
    return Arrays.stream(values()).map(DocumentFormat::ending).toList();
  }
}
