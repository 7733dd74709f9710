package dev.atoll.report.text;

import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.Merged;
import dev.atoll.engine.review.sync.SyncReport;
import dev.atoll.engine.review.sync.SyncReport.Kind;
import dev.atoll.engine.review.sync.SyncReport.Outcome;
import dev.atoll.engine.review.sync.SyncReport.QuestionSync;
import dev.atoll.report.Options;
import dev.atoll.report.Words;
import dev.atoll.report.review.ReviewWords;
import dev.atoll.report.text.Page.Span;
import dev.atoll.report.text.Page.Style;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What a sync would do, or did, in a terminal. */
public final class SyncTable {
  private final Page page;
  private final SyncReport report;

  private SyncTable(Page page, SyncReport report) {
    this.page = page;
    this.report = report;
  }

  public static void write(SyncReport report, Options options, Writer out) throws IOException {
    Page page = new Page(options.width(), options.colour());
    new SyncTable(page, report).write();
    out.write(page.toString());
  }

  private void write() {
    page.styled(Style.BOLD, headline());
    page.line("workload %s (%s)".formatted(report.name(), report.workload()));
    page.line("lens %s %s".formatted(report.lens(), report.lensVersion()));
    report.remarks().forEach(remark -> page.paragraph("! ", remark));
    changes();
    kept();
    stale();
    sides();
    report
        .milestone()
        .ifPresent(made ->
            page.blank().line("Milestone %d is made: %s".formatted(made.number(), made.name())));
    if (report.kind() == Kind.DIFFERENCE && count(Outcome.PLANNED) > 0) {
      page.blank().line("Nothing was written. --apply writes it; atoll review undo takes it back.");
    }
  }

  private long count(Outcome outcome) {
    return report.questions().stream().filter(each -> each.outcome() == outcome).count();
  }

  private String headline() {
    String rest =
        count(Outcome.REFUSED) + count(Outcome.NOT_REACHED) == 0
            ? ""
            : ", %d refused, %d not reached"
                .formatted(count(Outcome.REFUSED), count(Outcome.NOT_REACHED));
    return switch (report.kind()) {
      case DIFFERENCE ->
          "Would write %s; %d stand as proposed or are people's"
              .formatted(Words.count(count(Outcome.PLANNED), "question"), count(Outcome.SAME));
      case WRITE ->
          "Wrote %s; %d stand as they did%s"
              .formatted(
                  Words.count(count(Outcome.WRITTEN), "question"), count(Outcome.SAME), rest);
      case UNDO ->
          "Took back %s%s".formatted(Words.count(count(Outcome.WRITTEN), "question"), rest);
    };
  }

  private void changes() {
    List<QuestionSync> changed =
        report.questions().stream().filter(each -> each.outcome() != Outcome.SAME).toList();
    if (changed.isEmpty()) {
      return;
    }
    page.heading("CHANGES", "what stood, and what comes");
    for (QuestionSync question : changed) {
      page.spans(
          List.of(
              new Span(Style.BOLD, question.code()),
              new Span(Style.PLAIN, "  " + Cells.head(question.title(), page.width() - 24)),
              new Span(Style.HIGH, state(question.outcome()))));
      if (!question.message().isEmpty()) {
        page.paragraph("    ", question.message());
      }
      Merged merged = question.merged();
      if (merged.changesApplicability()) {
        page.line(
            "  question        " + (merged.wanted().applicable() ? "applies" : "does not apply"));
      }
      merged.changes().forEach(change -> change(question, change));
      switch (merged.notes()) {
        case WRITTEN -> page.line("  notes           written");
        case KEPT -> page.line("  notes           are a person's, and stay");
        case SAME -> {}
      }
    }
  }

  private static String state(Outcome outcome) {
    return switch (outcome) {
      case REFUSED -> "  refused";
      case NOT_REACHED -> "  not reached";
      case SAME, PLANNED, WRITTEN -> "";
    };
  }

  private void change(QuestionSync question, Merged.Change change) {
    String to =
        change.from().status() == change.to().status()
            ? "stays "
                + ReviewWords.standing(change.to())
                + (change.to().notes().isEmpty()
                    ? "; its evidence goes: nothing fails any more"
                    : "; its evidence:")
            : ReviewWords.standing(change.from()) + " → " + ReviewWords.standing(change.to());
    page.spans(
        List.of(
            new Span(Style.PLAIN, "  " + Cells.name(question.practice(change.choice()), 16)),
            new Span(style(change.to()), to)));
    if (!change.to().notes().isEmpty()) {
      page.paragraph(" ".repeat(18), change.to().notes());
    }
  }

  private static Style style(Standing.Choice choice) {
    return choice.status() == Standing.Status.SELECTED ? Style.GOOD : Style.PLAIN;
  }

  private void kept() {
    if (report.questions().stream().allMatch(each -> each.merged().kept().isEmpty())) {
      return;
    }
    page.heading("KEPT", "a person's answer differs and stays; --overwrite PRACTICE replaces it");
    for (QuestionSync question : report.questions()) {
      for (Merged.Kept kept : question.merged().kept()) {
        page.line(
            "  %s%s; proposed: %s"
                .formatted(
                    Cells.name(question.practice(kept.choice()), 16),
                    ReviewWords.standing(kept.stands()),
                    ReviewWords.standing(kept.proposed())));
      }
    }
  }

  private void stale() {
    List<String> stale =
        report.questions().stream()
            .flatMap(each -> each.merged().stale().stream().map(each::practice))
            .toList();
    if (!stale.isEmpty()) {
      page.heading("NO LONGER SHOWN", "Atoll selected it once, and cannot show it now; it stays");
      page.paragraph("  ", String.join(", ", stale));
    }
  }

  private void sides() {
    side("practices that the Tool does not offer", report.unmatched().practices());
    side("choices of the Tool that are unknown here", report.unmatched().choices());
    side("questions of the Tool that are unknown here", report.unmatched().questions());
    side("questions that the Tool does not have", report.unmatched().missing());
  }

  private void side(String what, List<String> ids) {
    if (!ids.isEmpty()) {
      page.blank().paragraph("  ", what + ": " + Words.some(ids, 12));
    }
  }
}
