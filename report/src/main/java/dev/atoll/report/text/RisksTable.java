package dev.atoll.report.text;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.report.Words;
import dev.atoll.report.summary.RiskGroup;
import dev.atoll.report.summary.Summary;
import dev.atoll.report.text.Page.Span;
import dev.atoll.report.text.Page.Style;
import java.util.List;
import java.util.Locale;

/** The risks grouped by rule, most urgent first. */
final class RisksTable {
  /** What fits on a few screens; the rest with {@code --all}. */
  private static final int SHOWN = 20;

  private static final int SEVERITY = 8;
  private static final int COUNT = 16;
  private static final int PRACTICES = 15;

  /** Room for how many more there are. */
  private static final int MORE = 8;

  private RisksTable() {}

  static void write(Page page, Summary summary, boolean all) {
    List<RiskGroup> groups = summary.groups();
    if (groups.isEmpty()) {
      page.heading("RISKS", "");
      page.line(
          summary.coverage().judged() == 0
              ? "  Nothing could be judged, so nothing is known: see what was not seen, below."
              : "  No rule failed on what was seen.");
      return;
    }
    page.heading("RISKS", "by severity, impact, reach; what should hold and does not:");
    int title = page.width() - SEVERITY - COUNT - PRACTICES;
    page.styled(
        Style.DIM,
        Cells.left("LEVEL", SEVERITY)
            + Cells.left("RULE", title)
            + Cells.right("FAILING", COUNT)
            + "  PRACTICES");
    int shown = all ? groups.size() : Math.min(groups.size(), SHOWN);
    for (RiskGroup group : groups.subList(0, shown)) {
      write(page, group, title, all);
    }
    if (shown < groups.size()) {
      long resources =
          groups.subList(shown, groups.size()).stream().mapToLong(g -> g.counts().fail()).sum();
      page.line(
          "  … and %s with %s: --all or --format html shows them"
              .formatted(
                  Words.count(groups.size() - shown, "more rule"),
                  Words.count(resources, "failing resource")));
    }
  }

  private static void write(Page page, RiskGroup group, int titleWidth, boolean all) {
    Rule rule = group.rule();
    List<String> title = Cells.wrap(rule.title(), titleWidth - 3);
    page.spans(
        List.of(
            new Span(
                Style.of(rule.severity()),
                Cells.left(rule.severity().id().toUpperCase(Locale.ROOT), SEVERITY)),
            new Span(Style.BOLD, Cells.left(title.getFirst(), titleWidth)),
            new Span(Style.PLAIN, Cells.right(failing(group), COUNT)),
            new Span(Style.DIM, "  " + practices(rule))));
    for (String line : title.subList(1, title.size())) {
      page.styled(Style.BOLD, " ".repeat(SEVERITY) + line);
    }
    page.line(" ".repeat(SEVERITY) + examples(group, page.width() - SEVERITY, all ? 6 : 2));
  }

  /** What it may do, what is wrong with the first resource, and which others there are. */
  private static String examples(RiskGroup group, int width, int most) {
    int size = group.fails().size();
    String impact = Words.impacts(group.rule().impact()) + " · ";
    StringBuilder line = new StringBuilder(impact);
    int reserved = Cells.width(impact) + (size > 1 ? MORE : 0);
    line.append(Cells.head(Cells.clean(group.example()), width - reserved));
    int named = 1;
    for (Evaluation fail : group.fails().subList(1, Math.min(size, 1 + most))) {
      String next =
          (named == 1 ? " · also " : ", ") + Cells.cut(Cells.clean(fail.resource().name()), 24);
      if (Cells.width(line + next) + MORE > width) {
        break;
      }
      line.append(next);
      named++;
    }
    return line + (named < size ? " +" + Words.number(size - named) : "");
  }

  private static String failing(RiskGroup group) {
    return Words.number(group.counts().fail()) + " of " + Words.number(group.judged());
  }

  private static String practices(Rule rule) {
    List<String> codes = rule.practices();
    if (codes.isEmpty()) {
      return "";
    }
    return codes.getFirst() + (codes.size() > 1 ? " +" + (codes.size() - 1) : "");
  }
}
