package dev.atoll.report.text;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Framework.Pillar;
import dev.atoll.engine.knowledge.Framework.Question;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.report.Options;
import dev.atoll.report.Words;
import dev.atoll.report.text.Page.Column;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The knowledge in a terminal: {@code atoll rules list} and {@code atoll practices}. */
public final class KnowledgeTables {
  private KnowledgeTables() {}

  /** One line for each rule, in the order given. */
  public static String rules(Collection<Rule> rules, Options options) {
    Page page = new Page(options.width(), options.colour());
    int id = Math.min(longest(rules), options.width() - 40);
    page.table(
        List.of(
            new Column("RULE", id, false),
            new Column("SEVERITY", 8, false),
            new Column("TITLE", 0, false)),
        rules.stream()
            .map(rule -> List.of(rule.id(), rule.severity().id(), rule.title()))
            .toList());
    page.blank().line(Words.count(rules.size(), "rule") + "; atoll rules show ID tells more");
    return page.toString();
  }

  private static int longest(Collection<Rule> rules) {
    return rules.stream().mapToInt(rule -> Cells.width(rule.id())).max().orElse(4);
  }

  /** Every practice of the lens: its risk, how far rules show it, and why no further. */
  public static String practices(Framework framework, Options options) {
    Page page = new Page(options.width(), options.colour());
    List<Column> columns =
        List.of(
            new Column("CODE", 11, false),
            new Column("RISK", 6, false),
            new Column("EVIDENCED", 14, false),
            new Column("RULES", 5, true),
            new Column("TITLE, REASON", 0, false));
    for (Pillar pillar : framework.pillars()) {
      page.heading(pillar.name(), "");
      page.table(
          columns,
          pillar.questions().stream()
              .map(Question::practices)
              .flatMap(List::stream)
              .map(KnowledgeTables::row)
              .toList());
    }
    Collection<Practice> all = framework.practices().values();
    page.blank()
        .line(
            Words.count(all.size(), "practice")
                + ": "
                + Arrays.stream(Evidenced.values())
                    .map(evidenced -> count(all, evidenced))
                    .collect(Collectors.joining(", ")));
    return page.toString();
  }

  private static List<String> row(Practice practice) {
    return List.of(
        practice.code(),
        practice.risk().id(),
        practice.evidenced().id(),
        Words.number(practice.rules().size()),
        practice.title() + (practice.reason().isBlank() ? "" : ": " + practice.reason()));
  }

  private static String count(Collection<Practice> all, Evidenced evidenced) {
    long count = all.stream().filter(practice -> practice.evidenced() == evidenced).count();
    return count + " " + evidenced.id();
  }
}
