package dev.atoll.report.work;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.work.WorkPackage;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Bar;
import dev.atoll.report.document.Block.Bars;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Series;
import dev.atoll.report.document.Block.Table;
import dev.atoll.report.document.Tone;
import dev.atoll.report.summary.PillarSummary;
import dev.atoll.report.summary.Summary;
import java.util.ArrayList;
import java.util.List;

/** How the workload stands before and after the work. */
final class FiguresChapter {
  private FiguresChapter() {}

  static List<Block> blocks(Offer offer) {
    return List.of(
        new Heading(1, "Before and after"),
        new Paragraph(
            "What the same scan would find when every package is done and nothing else changes."
                + " A risk counts in every pillar that it touches. A question is at high risk as"
                + " the AWS Well-Architected Tool counts it; questions that only people can answer"
                + " stay as they are."),
        table(offer));
  }

  private static Table table(Offer offer) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < offer.before().pillars().size(); i++) {
      rows.add(row(offer.before().pillars().get(i), offer.after().pillars().get(i)));
    }
    rows.add(
        Row.total(
            Cell.of("All risks, each once"),
            change(offer, Severity.HIGH),
            change(offer, Severity.MEDIUM),
            change(offer, Severity.LOW),
            Cell.of(
                arrow(
                    questions(offer.before(), QuestionRisk.HIGH),
                    questions(offer.after(), QuestionRisk.HIGH)))));
    return new Table(
        List.of(
            new Column("Pillar", 30, false),
            new Column("High risks", 16, true),
            new Column("Medium risks", 18, true),
            new Column("Low risks", 18, true),
            new Column("Questions at high risk", 18, true)),
        rows);
  }

  private static Row row(PillarSummary before, PillarSummary after) {
    return Row.of(
        Cell.of(before.name()),
        Cell.of(arrow(before.risks().high(), after.risks().high())),
        Cell.of(arrow(before.risks().medium(), after.risks().medium())),
        Cell.of(arrow(before.risks().low(), after.risks().low())),
        Cell.of(arrow(before.questions(QuestionRisk.HIGH), after.questions(QuestionRisk.HIGH))));
  }

  private static Cell change(Offer offer, Severity severity) {
    return Cell.of(arrow(offer.before().risks().of(severity), offer.after().risks().of(severity)));
  }

  private static String arrow(long before, long after) {
    return before == after
        ? Words.number(before)
        : Words.number(before) + " → " + Words.number(after);
  }

  static long questions(Summary summary, QuestionRisk risk) {
    return summary.pillars().stream().mapToLong(pillar -> pillar.questions(risk)).sum();
  }

  /** The chosen kinds of risks that are left after each package. */
  static Bars progress(Offer offer) {
    List<Bar> bars = new ArrayList<>();
    bars.add(bar("Today", offer.before().risks().of(Severity.HIGH), offer, null));
    for (WorkPackage each : offer.plan().packages()) {
      bars.add(
          bar("After " + each.id() + " " + each.area().title(), each.left().high(), offer, each));
    }
    boolean onlyHigh =
        offer.plan().packages().stream()
            .allMatch(each -> each.risks() == each.risks(Severity.HIGH));
    return onlyHigh
        ? new Bars(
            "High risks left after each package",
            List.of(new Series("High risks", Tone.HIGH)),
            bars.stream()
                .map(bar -> new Bar(bar.label(), List.of(bar.amounts().getFirst())))
                .toList(),
            false)
        : new Bars(
            "Risks left after each package",
            List.of(
                new Series("High", Tone.HIGH),
                new Series("Medium", Tone.MEDIUM),
                new Series("Low", Tone.LOW)),
            bars,
            false);
  }

  private static Bar bar(
      String label, long high, Offer offer, @org.jspecify.annotations.Nullable WorkPackage after) {
    return new Bar(
        label,
        after == null
            ? List.of(high, offer.before().risks().medium(), offer.before().risks().low())
            : List.of(high, after.left().medium(), after.left().low()));
  }
}
