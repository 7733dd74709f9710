package dev.atoll.report.work;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.work.WorkPlan;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Callout;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Tile;
import dev.atoll.report.document.Block.Tiles;
import dev.atoll.report.document.Tone;
import dev.atoll.report.summary.Coverage;
import dev.atoll.report.summary.Summary;
import java.util.ArrayList;
import java.util.List;

/** The statement of work on half a page. */
final class SummaryChapter {
  private SummaryChapter() {}

  static List<Block> blocks(Offer offer) {
    WorkPlan plan = offer.plan();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "Summary"));
    blocks.add(
        new Paragraph(
            "A scan judged %s of %s by %s of the AWS Well-Architected Framework and found %s. This"
                    .formatted(
                        Words.count(offer.scan().resources(), "resource"),
                        offer.parties().customer(),
                        Words.count(offer.before().coverage().rules(), "rule"),
                        risks(offer.before()))
                + " statement covers the mending of %s: %s in %s, in the order in which they can be done safely."
                    .formatted(
                        offer.chosen(),
                        Words.count(plan.risks(), "risk"),
                        Words.count(plan.packages().size(), "work package"))));
    blocks.add(new Tiles(tiles(offer)));
    blocks.add(FiguresChapter.progress(offer));
    Coverage coverage = offer.before().coverage();
    if (!coverage.complete()) {
      blocks.add(
          new Callout(
              Tone.MEDIUM,
              "The scan saw %s of what the rules ask; %s could not be made. What was not seen is in no figure here: see the assumptions."
                  .formatted(
                      coverage.percent(),
                      Words.count(coverage.counts().notEvaluated(), "evaluation"))));
    }
    return blocks;
  }

  private static List<Tile> tiles(Offer offer) {
    WorkPlan plan = offer.plan();
    List<Tile> tiles = new ArrayList<>();
    tiles.add(
        new Tile(
            "Risks mended",
            Words.number(plan.risks()),
            "of " + Words.number(offer.before().risks().total()) + " found",
            Tone.HIGH));
    tiles.add(questions(offer));
    tiles.add(
        new Tile("Effort", Figures.days(plan.effort()), "working days, one person", Tone.ACCENT));
    offer
        .quote()
        .ifPresentOrElse(
            quote ->
                tiles.add(
                    new Tile(
                        "Price (" + quote.rates().currency().getCurrencyCode() + ")",
                        Figures.whole(quote.net()),
                        quote.rates().tax().map(tax -> "before " + tax.name()).orElse("in total"),
                        Tone.ACCENT)),
            () ->
                tiles.add(
                    new Tile(
                        "Maintenance windows",
                        Words.number(plan.windows()),
                        "each resource interrupted once",
                        Tone.ACCENT)));
    return tiles;
  }

  /** Where no question gets better, the packages say more. */
  private static Tile questions(Offer offer) {
    long before = FiguresChapter.questions(offer.before(), QuestionRisk.HIGH);
    long after = FiguresChapter.questions(offer.after(), QuestionRisk.HIGH);
    return before == after
        ? new Tile(
            "Work packages",
            Words.number(offer.plan().packages().size()),
            Words.count(offer.plan().windows(), "maintenance window"),
            Tone.GOOD)
        : new Tile(
            "Questions at high risk",
            Words.number(before) + " → " + Words.number(after),
            "of the Well-Architected review",
            Tone.GOOD);
  }

  private static String risks(Summary summary) {
    return "%s high, %s medium and %s"
        .formatted(
            Words.number(summary.risks().of(Severity.HIGH)),
            Words.number(summary.risks().of(Severity.MEDIUM)),
            Words.count(summary.risks().of(Severity.LOW), "low risk"));
  }
}
