package dev.atoll.report.work;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.work.WorkPackage;
import dev.atoll.engine.work.WorkPlan;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Bar;
import dev.atoll.report.document.Block.Bars;
import dev.atoll.report.document.Block.Bullets;
import dev.atoll.report.document.Block.Callout;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Fact;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.PageBreak;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Series;
import dev.atoll.report.document.Block.Table;
import dev.atoll.report.document.Block.Tile;
import dev.atoll.report.document.Block.Tiles;
import dev.atoll.report.document.Document;
import dev.atoll.report.document.Document.Cover;
import dev.atoll.report.document.Document.Section;
import dev.atoll.report.document.Tone;
import dev.atoll.report.summary.Coverage;
import dev.atoll.report.summary.PillarSummary;
import dev.atoll.report.summary.RiskGroup;
import dev.atoll.report.summary.Summary;
import java.util.ArrayList;
import java.util.List;

/** Two pages for executives: how it stands, what threatens the business most, what to do next. */
public final class SummaryDocument {
  private static final int TOP = 10;
  private static final int GAPS = 3;
  private static final int STEPS = 4;

  private SummaryDocument() {}

  /**
   * @param plan for the high risks: it gives the next steps
   */
  public static Document of(WorkPlan plan, Parties parties) {
    ScanResult result = plan.before();
    Summary summary = Summary.of(result);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Tiles(tiles(result, summary)));
    blocks.add(new Paragraph(verdict(summary)));
    Coverage coverage = summary.coverage();
    if (!coverage.complete()) {
      blocks.add(
          new Callout(
              Tone.MEDIUM,
              "%s of what the rules ask was seen. Unseen is not passed: the figures are the least that is there."
                  .formatted(coverage.percent())));
    }
    blocks.add(risks(summary));
    blocks.add(practices(summary));
    blocks.add(questions(summary));
    blocks.add(new PageBreak());
    blocks.add(new Heading(2, "The ten most urgent risks"));
    blocks.add(top(summary));
    blocks.add(new Heading(2, "What could not be seen"));
    blocks.add(unseen(summary));
    blocks.add(new Heading(2, "Next steps"));
    blocks.add(new Bullets(steps(plan, summary), true));
    return new Document(
        cover(result, parties), false, List.of(new Section("summary", List.copyOf(blocks))));
  }

  private static Cover cover(ScanResult result, Parties parties) {
    ScanInfo info = result.info();
    return new Cover(
        "Executive summary · AWS Well-Architected review",
        "How " + parties.customer() + " stands",
        List.of(
            new Fact("Workload", result.assessment().workload()),
            new Fact("Scanned", Words.time(info.finishedAt())),
            new Fact(
                "Seen",
                "%s in %s"
                    .formatted(
                        Words.count(result.resources(), "resource"),
                        Words.count(info.accounts().size(), "account"))),
            new Fact("Prepared by", parties.partner())),
        false);
  }

  private static List<Tile> tiles(ScanResult result, Summary summary) {
    return List.of(
        new Tile("High risks", Words.number(summary.risks().high()), "mend first", Tone.HIGH),
        new Tile("Medium risks", Words.number(summary.risks().medium()), "plan", Tone.MEDIUM),
        new Tile("Low risks", Words.number(summary.risks().low()), "improve", Tone.LOW),
        new Tile(
            "Questions at high risk",
            Words.number(FiguresChapter.questions(summary, QuestionRisk.HIGH)),
            "of "
                + Words.number(
                    summary.pillars().stream().mapToLong(PillarSummary::questions).sum()),
            Tone.HIGH),
        new Tile(
            "Coverage",
            summary.coverage().percent(),
            "%s rules on %s"
                .formatted(
                    Words.number(summary.coverage().rules()),
                    Words.count(result.resources(), "resource")),
            summary.coverage().all() ? Tone.GOOD : Tone.MEDIUM));
  }

  private static String verdict(Summary summary) {
    if (summary.coverage().wanted() == 0) {
      return GapList.NOTHING;
    }
    long met = practices(summary, State.MET) + practices(summary, State.PARTLY_MET);
    return "Of %s best practices that the scan could judge, %s are followed where it looked and %s are not. %s people must answer for, as no scan shows them."
        .formatted(
            Words.number(met + practices(summary, State.NOT_MET)),
            Words.number(met),
            Words.number(practices(summary, State.NOT_MET)),
            Words.number(practices(summary, State.ATTESTED)));
  }

  private static long practices(Summary summary, State state) {
    return summary.pillars().stream().mapToLong(pillar -> pillar.practices(state)).sum();
  }

  private static Bars risks(Summary summary) {
    return new Bars(
        "Risks by pillar and severity (a risk counts in every pillar that it touches)",
        List.of(
            new Series("High", Tone.HIGH),
            new Series("Medium", Tone.MEDIUM),
            new Series("Low", Tone.LOW)),
        summary.pillars().stream()
            .map(pillar ->
                new Bar(
                    pillar.name(),
                    List.of(pillar.risks().high(), pillar.risks().medium(), pillar.risks().low())))
            .toList(),
        false);
  }

  private static Bars practices(Summary summary) {
    return new Bars(
        "Adherence by pillar: best practices",
        List.of(
            new Series("Met", Tone.GOOD),
            new Series("Partly met", Tone.PARTLY),
            new Series("Not met", Tone.HIGH),
            new Series("Not applicable, not seen, or for people to answer", Tone.MUTED)),
        summary.pillars().stream().map(SummaryDocument::practices).toList(),
        true);
  }

  private static Bar practices(PillarSummary pillar) {
    long met = pillar.practices(State.MET);
    long partly = pillar.practices(State.PARTLY_MET);
    long not = pillar.practices(State.NOT_MET);
    return new Bar(
        pillar.name(), List.of(met, partly, not, pillar.practices() - met - partly - not));
  }

  private static Bars questions(Summary summary) {
    return new Bars(
        "The review's questions by risk",
        List.of(
            new Series("High risk", Tone.HIGH),
            new Series("Medium risk", Tone.MEDIUM),
            new Series("No risk", Tone.GOOD),
            new Series("To answer", Tone.MUTED)),
        summary.pillars().stream()
            .map(pillar ->
                new Bar(
                    pillar.name(),
                    List.of(
                        pillar.questions(QuestionRisk.HIGH),
                        pillar.questions(QuestionRisk.MEDIUM),
                        pillar.questions(QuestionRisk.NONE),
                        pillar.questions(QuestionRisk.UNANSWERED))))
            .toList(),
        true);
  }

  private static Block top(Summary summary) {
    List<RiskGroup> groups = summary.groups().stream().limit(TOP).toList();
    if (groups.isEmpty()) {
      return new Paragraph("The scan found no risk in what it saw.");
    }
    return new Table(
        List.of(
            new Column("What should hold and does not", 42, false),
            new Column("What it means for the business", 42, false),
            new Column("Resources", 16, true)),
        groups.stream().map(SummaryDocument::row).toList());
  }

  private static Row row(RiskGroup group) {
    return Row.of(
        new Cell(group.rule().title(), "", PackagesChapter.tone(group.rule().severity())),
        Cell.of(
            Words.capital(Words.impacts(group.rule().impact())),
            Words.capital(group.rule().because())),
        Cell.of(
            "%s of %s"
                .formatted(Words.number(group.counts().fail()), Words.number(group.judged()))));
  }

  private static Block unseen(Summary summary) {
    return GapList.without(summary)
        .<Block>map(said -> said)
        .orElseGet(() -> new Bullets(GapList.of(summary, GAPS), false));
  }

  private static List<String> steps(WorkPlan plan, Summary summary) {
    List<String> steps = new ArrayList<>();
    if (!summary.coverage().complete()) {
      steps.add(
          "Grant the permissions that were missing and scan again, so that nothing stays in the dark.");
    }
    for (WorkPackage each : plan.packages().stream().limit(STEPS).toList()) {
      steps.add(
          "%s: %s, %s. %s"
              .formatted(
                  each.area().title(),
                  Words.count(each.risks(), "high risk"),
                  Figures.inDays(each.effort()),
                  each.area().aim()));
    }
    int more = plan.packages().size() - STEPS;
    if (more > 0) {
      steps.add(
          "%s more with high risks; all of them together take %s."
              .formatted(Words.count(more, "package"), Figures.inDays(plan.effort())));
    }
    long attested = practices(summary, State.ATTESTED);
    if (attested > 0) {
      steps.add(
          "Answer the %s that only people can answer, and plan the medium risks."
              .formatted(Words.count(attested, "practice")));
    }
    return steps;
  }
}
