package dev.atoll.report.text;

import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.plan.HighRisks;
import dev.atoll.engine.review.plan.Work;
import dev.atoll.report.Options;
import dev.atoll.report.Words;
import dev.atoll.report.review.PlanFormat.Planned;
import dev.atoll.report.review.RiskFigures;
import dev.atoll.report.text.Page.Column;
import dev.atoll.report.text.Page.Span;
import dev.atoll.report.text.Page.Style;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** High-risk issues and the plan to improve them, in a terminal. */
public final class PlanTable {
  private PlanTable() {}

  public static void write(Planned planned, Options options, Writer out) throws IOException {
    Page page = new Page(options.width(), options.colour());
    HighRisks plan = planned.plan();
    page.styled(
        Style.BOLD, "%s at high risk".formatted(Words.count(plan.high().size(), "question")));
    plan.progress().ifPresent(progress -> progress(page, plan, progress));
    pillars(page, planned.review().pillars());
    if (plan.reached()) {
      page.blank()
          .styled(
              Style.GOOD,
              "The goal is reached: %d %% of %d improved".formatted(plan.percent(), plan.before()));
    } else {
      plan(page, plan);
    }
    if (!plan.byPeople().isEmpty()) {
      page.blank()
          .paragraph(
              "",
              "At high risk over what people answered, which mending resources does not change: "
                  + String.join(", ", plan.byPeople()));
    }
    out.write(page.toString());
  }

  private static void progress(Page page, HighRisks plan, HighRisks.Progress progress) {
    page.line(
        "Since %s: %d of %d improved (%d %%)"
            .formatted(
                Words.time(progress.since()),
                progress.improved().size(),
                plan.before(),
                plan.improved()));
    list(page, "improved", progress.improved());
    list(page, "not shown, as not all was seen that failed then", progress.unseen());
    list(page, "at high risk now, and not then", progress.fresh());
  }

  private static void list(Page page, String what, List<String> codes) {
    if (!codes.isEmpty()) {
      page.paragraph("  ", what + ": " + String.join(", ", codes));
    }
  }

  private static void pillars(Page page, List<PillarReview> pillars) {
    page.heading(
        "ISSUES", "by question, as the Well-Architected Tool counts them, and by practice");
    page.table(
        List.of(
            new Column("PILLAR", 24, false),
            new Column("HIGH", 6, true),
            new Column("MEDIUM", 7, true),
            new Column("HIGH PRACTICES", 15, true),
            new Column("MEDIUM PRACTICES", 18, false)),
        pillars.stream()
            .map(pillar -> {
              RiskFigures figures = RiskFigures.of(pillar);
              return List.of(
                  pillar.pillar().name(),
                  Words.number(figures.high()),
                  Words.number(figures.medium()),
                  Words.number(figures.highPractices()),
                  Words.number(figures.mediumPractices()));
            })
            .toList());
  }

  private static void plan(Page page, HighRisks plan) {
    page.heading(
        "PLAN",
        "%d more must improve for %d %% of %d; about %s of work%s"
            .formatted(
                plan.goal(),
                plan.percent(),
                plan.before(),
                time(plan.minutes()),
                plan.proven() ? ", the least there is" : ""));
    if (plan.improves().size() < plan.goal()) {
      page.paragraph(
          "! ", "Mending resources improves %d of them".formatted(plan.improves().size()));
    }
    for (QuestionReview question : plan.improves()) {
      page.spans(
          List.of(
              new Span(Style.BOLD, "  " + question.question().code()),
              new Span(
                  Style.PLAIN, "  " + Cells.head(question.question().title(), page.width() - 12))));
    }
    page.heading("WHAT TO MEND", "ABOUT is the middle of what report sow estimates");
    page.table(
        List.of(
            new Column("RISK", 6, false),
            new Column("RULE", 44, false),
            new Column("RESOURCES", 9, true),
            new Column("ABOUT", 8, true),
            new Column("FOR", 20, false)),
        plan.works().stream().map(PlanTable::row).toList());
    if (!plan.works().isEmpty()) {
      page.blank()
          .paragraph(
              "",
              "As a statement of work: atoll report sow --rules "
                  + plan.works().stream()
                      .map(work -> work.rule().rule().id())
                      .collect(Collectors.joining(",")));
    }
  }

  private static List<String> row(Work work) {
    return List.of(
        work.rule().rule().severity().id(),
        work.rule().rule().id(),
        Words.number(work.rule().counts().fail()),
        time(work.minutes()),
        String.join(" ", work.practices()));
  }

  /** {@code 15 min}, {@code 4 h}, {@code 2.5 d} of eight hours. */
  private static String time(long minutes) {
    if (minutes < 60) {
      return minutes + " min";
    }
    if (minutes < 8 * 60) {
      return String.format(Locale.ROOT, "%.0f h", minutes / 60.0);
    }
    return String.format(Locale.ROOT, "%.1f d", minutes / 480.0);
  }
}
