package dev.atoll.report.html;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Resource;
import dev.atoll.report.json.Values;
import dev.atoll.report.summary.RiskGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Failing evaluations as columns of numbers into a table of texts. ARNs and messages repeat the
 * resource's id, account and region; with marks in their place most become the same text, which
 * makes the page several times smaller.
 *
 * @param columns for each column the rows' texts, as positions in {@code strings}
 */
record RowTable(Map<String, int[]> columns, List<String> strings) {
  private static final List<String> COLUMNS =
      List.of("id", "name", "account", "region", "arn", "message", "evidence");

  /** Only texts that look the same in JSON and whose replacement pays. */
  private static final Pattern REPLACED = Pattern.compile("[\\w./:-]{4,}");

  private static final Pattern MARKS = Pattern.compile("[\u0001-\u0003]");

  static RowTable of(List<RiskGroup> groups) {
    int size = groups.stream().mapToInt(group -> group.fails().size()).sum();
    Map<String, int[]> columns = new LinkedHashMap<>();
    COLUMNS.forEach(name -> columns.put(name, new int[size]));
    Map<String, Integer> positions = new LinkedHashMap<>();
    int row = 0;
    for (RiskGroup group : groups) {
      for (Evaluation fail : group.fails()) {
        List<String> texts = texts(fail);
        int column = 0;
        for (int[] values : columns.values()) {
          Integer next = positions.size();
          Integer known = positions.putIfAbsent(texts.get(column++), next);
          values[row] = known == null ? next : known;
        }
        row++;
      }
    }
    return new RowTable(columns, new ArrayList<>(positions.keySet()));
  }

  /** In the order of {@link #COLUMNS}. */
  private static List<String> texts(Evaluation fail) {
    Resource resource = fail.resource();
    return List.of(
        plain(resource.id()),
        marked(resource.name(), resource),
        plain(resource.account()),
        plain(resource.region()),
        marked(resource.arn().orElse(""), resource),
        marked(fail.message(), resource),
        marked(Values.text(fail.evidence()), resource));
  }

  private static String plain(String text) {
    return MARKS.matcher(text).replaceAll(" ");
  }

  private static String marked(String text, Resource resource) {
    String marked = plain(text);
    marked = replaced(marked, resource.id(), "\u0001");
    marked = replaced(marked, resource.account(), "\u0002");
    return replaced(marked, resource.region(), "\u0003");
  }

  private static String replaced(String text, String part, String mark) {
    return REPLACED.matcher(part).matches() ? text.replace(part, mark) : text;
  }
}
