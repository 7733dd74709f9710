package dev.atoll.aws.read;

import dev.atoll.engine.model.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A table as text: a header line, then a row per line; RFC 4180's quotes. */
final class Csv {
  private Csv() {}

  /**
   * A structure for each row, its fields named by the header.
   *
   * @param keeps which columns to keep
   */
  static List<Struct> rows(String text, Predicate<String> keeps) {
    List<List<String>> lines = parse(text);
    List<Struct> rows = new ArrayList<>();
    for (List<String> line : lines.isEmpty() ? lines : lines.subList(1, lines.size())) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(line.size(), lines.getFirst().size()); i++) {
        if (keeps.test(lines.getFirst().get(i))) {
          row.put(lines.getFirst().get(i), line.get(i));
        }
      }
      rows.add(Struct.of(row));
    }
    return rows;
  }

  private static List<List<String>> parse(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        line.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && c == '\n') {
        line.add(cell.toString());
        cell.setLength(0);
        lines.add(line);
        line = new ArrayList<>();
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !line.isEmpty()) {
      line.add(cell.toString());
      lines.add(line);
    }
    return lines;
  }
}
