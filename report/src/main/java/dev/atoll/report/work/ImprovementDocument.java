package dev.atoll.report.work;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.plan.HighRisks;
import dev.atoll.engine.review.plan.Improvement;
import dev.atoll.engine.review.plan.Improvement.Improved;
import dev.atoll.engine.review.plan.Improvement.Mended;
import dev.atoll.engine.review.plan.ToolFigures;
import dev.atoll.engine.work.Acceptance.Criterion;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Callout;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Fact;
import dev.atoll.report.document.Block.Facts;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Signatures;
import dev.atoll.report.document.Block.Table;
import dev.atoll.report.document.Block.Tile;
import dev.atoll.report.document.Block.Tiles;
import dev.atoll.report.document.Document;
import dev.atoll.report.document.Document.Cover;
import dev.atoll.report.document.Document.Section;
import dev.atoll.report.document.Tone;
import dev.atoll.report.review.ReviewWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a claim on credits for improvement has to show: how many issues, which, and by what. */
public final class ImprovementDocument {
  private static final int NAMES = 8;

  private ImprovementDocument() {}

  /**
   * The evidence.
   *
   * @param tool what the Tool counts; empty where nobody asked it
   */
  public static Document of(Improvement improvement, Optional<ToolFigures> tool, Parties parties) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Tiles(tiles(improvement)));
    blocks.add(verdict(improvement.plan()));
    blocks.add(new Heading(1, "High-risk issues by pillar"));
    blocks.add(
        new Paragraph(
            "An issue is a question of the review. These are the counts by what rules see and people"
                + " said; the next chapter has the Tool's own."));
    blocks.add(pillars(improvement));
    blocks.add(new Heading(1, "What the Well-Architected Tool counts"));
    blocks.addAll(tool.map(ToolChapter::blocks).orElseGet(ToolChapter::missing));
    blocks.add(new Heading(1, "What improved, and what shows it"));
    blocks.addAll(improved(improvement.improved()));
    blocks.add(new Heading(1, "What is left"));
    blocks.addAll(left(improvement));
    blocks.add(new Heading(1, "What this rests on"));
    blocks.add(
        new Facts(
            List.of(
                new Fact("Before", scope(improvement.before().outcomes().scope())),
                new Fact("SHA-256 of its result", improvement.before().sha256()),
                new Fact("After", scope(improvement.after())))));
    blocks.add(new Heading(1, "Confirmation"));
    blocks.add(new Signatures(List.of(parties.customer(), parties.partner())));
    return new Document(
        cover(improvement, tool, parties), false, List.of(new Section("improvement", blocks)));
  }

  private static Cover cover(Improvement improvement, Optional<ToolFigures> tool, Parties parties) {
    return new Cover(
        "Evidence of improvement",
        "AWS Well-Architected high-risk issues",
        List.of(
            new Fact("Customer", parties.customer()),
            new Fact("Prepared by", parties.partner()),
            new Fact("Date", parties.date().toString()),
            tool.map(each -> new Fact("Workload", each.name()))
                .orElseGet(() ->
                    new Fact(
                        "Accounts", Words.some(List.copyOf(improvement.after().accounts()), 3)))),
        false);
  }

  private static List<Tile> tiles(Improvement improvement) {
    HighRisks plan = improvement.plan();
    long medium =
        improvement.review().questions().filter(each -> each.risk() == QuestionRisk.MEDIUM).count();
    return List.of(
        new Tile("High-risk issues before", Words.number(plan.before()), "questions", Tone.HIGH),
        new Tile(
            "Improved",
            Words.number(improvement.progress().improved().size()),
            plan.improved() + " % of them",
            Tone.GOOD),
        new Tile(
            "High-risk issues now",
            Words.number(plan.high().size()),
            Words.number(improvement.progress().fresh().size()) + " of them new",
            Tone.HIGH),
        new Tile(
            "Medium-risk issues",
            arrow(improvement.before().baseline().medium().size(), medium),
            "questions",
            Tone.MEDIUM),
        new Tile(
            "Not shown",
            Words.number(improvement.progress().unseen().size()),
            "not all was seen again",
            Tone.PLAIN));
  }

  private static Callout verdict(HighRisks plan) {
    if (plan.before() == 0) {
      return new Callout(
          Tone.MEDIUM, "The earlier result has no question at high risk: nothing can improve.");
    }
    return plan.reached()
        ? new Callout(
            Tone.GOOD,
            "%d %% of the high-risk issues improved; %d %% were to."
                .formatted(plan.improved(), plan.percent()))
        : new Callout(
            Tone.MEDIUM,
            "%d %% of the high-risk issues improved; %d %% were to. %s more must."
                .formatted(plan.improved(), plan.percent(), Words.count(plan.goal(), "question")));
  }

  private static Table pillars(Improvement improvement) {
    List<Row> rows = new ArrayList<>();
    for (PillarReview pillar : improvement.review().pillars()) {
      rows.add(
          Row.of(
              Cell.of(pillar.pillar().name()),
              Cell.of(
                  arrow(
                      among(pillar, improvement.before().baseline().high()),
                      at(pillar, QuestionRisk.HIGH))),
              Cell.of(Words.number(among(pillar, improvement.progress().improved()))),
              Cell.of(
                  arrow(
                      among(pillar, improvement.before().baseline().medium()),
                      at(pillar, QuestionRisk.MEDIUM)))));
    }
    return new Table(
        List.of(
            new Column("Pillar", 40, false),
            new Column("High risk", 20, true),
            new Column("Improved", 20, true),
            new Column("Medium risk", 20, true)),
        rows);
  }

  private static long among(PillarReview pillar, List<String> codes) {
    return pillar.questions().stream()
        .filter(each -> codes.contains(each.question().code()))
        .count();
  }

  private static long at(PillarReview pillar, QuestionRisk risk) {
    return pillar.questions().stream().filter(each -> each.risk() == risk).count();
  }

  private static List<Block> improved(List<Improved> improved) {
    if (improved.isEmpty()) {
      return List.of(new Paragraph("No question has left high risk."));
    }
    List<Row> rows = new ArrayList<>();
    for (Improved each : improved) {
      QuestionReview question = each.question();
      rows.add(
          Row.group(
              "%s %s High risk → %s"
                  .formatted(
                      question.question().code(),
                      question.question().title(),
                      becomes(question).toLowerCase(Locale.ROOT))));
      each.practices().forEach(mended -> rows.addAll(rows(mended)));
      note("Still fails, at lower risk", each.failing()).ifPresent(rows::add);
      note("For people to confirm in the Tool", each.unanswered()).ifPresent(rows::add);
    }
    return List.of(
        new Paragraph(
            "What failed before and is mended. A resource is mended when it was looked at"
                + " again and the rule passes, or when it is gone."),
        new Table(
            List.of(
                new Column("Practice", 30, false),
                new Column("Rule", 34, false),
                new Column("Mended", 11, true),
                new Column("Resources", 25, false)),
            rows));
  }

  private static Optional<Row> note(String what, List<String> codes) {
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Row.of(Cell.of(what), Cell.of(String.join(", ", codes)), Cell.of(""), Cell.of("")));
  }

  /** What a question has become that is at high risk no more. */
  private static String becomes(QuestionReview question) {
    return question.excluded().isPresent() ? "not applicable" : ReviewWords.risk(question.risk());
  }

  private static List<Row> rows(Mended mended) {
    List<Row> rows = new ArrayList<>();
    for (Criterion rule : mended.rules()) {
      if (rule.mended().isEmpty()) {
        continue;
      }
      rows.add(
          Row.of(
              rows.isEmpty()
                  ? Cell.of(
                      mended.practice().practice().code(), mended.practice().practice().title())
                  : Cell.of(""),
              Cell.of(rule.rule().id()),
              Cell.of(
                  "%s of %s"
                      .formatted(Words.number(rule.mended().size()), Words.number(rule.total()))),
              Cell.of(names(rule.mended()), left(rule))));
    }
    return rows;
  }

  private static String left(Criterion rule) {
    List<Outcome> left =
        Stream.of(rule.open(), rule.accepted(), rule.unseen()).flatMap(List::stream).toList();
    return left.isEmpty() ? "" : "left: " + names(left);
  }

  private static String names(List<Outcome> outcomes) {
    return outcomes.isEmpty()
        ? "–"
        : Words.some(outcomes.stream().map(each -> each.subject().name()).toList(), NAMES);
  }

  private static List<Block> left(Improvement improvement) {
    List<Block> blocks = new ArrayList<>();
    List<String> unseen = improvement.progress().unseen();
    if (!unseen.isEmpty()) {
      blocks.add(
          new Callout(
              Tone.MEDIUM,
              "Not counted as improved, as not all was seen again that failed: %s."
                  .formatted(String.join(", ", unseen))));
    }
    if (improvement.plan().high().isEmpty()) {
      blocks.add(new Paragraph("No question is at high risk."));
      return blocks;
    }
    List<String> fresh = improvement.progress().fresh();
    blocks.add(
        new Table(
            List.of(new Column("Question", 70, false), new Column("At high risk", 30, false)),
            improvement.plan().high().stream()
                .map(each ->
                    Row.of(
                        Cell.of(each.question().code() + " " + each.question().title()),
                        fresh.contains(each.question().code())
                            ? Cell.of("Since", Tone.HIGH)
                            : Cell.of("Before and now")))
                .toList()));
    return blocks;
  }

  private static String arrow(long before, long after) {
    return Words.number(before) + " → " + Words.number(after);
  }

  private static String scope(Outcomes.Scope scope) {
    return "%s; %s (%s), %s, %s"
        .formatted(
            Words.time(scope.time()),
            Words.count(scope.accounts().size(), "account"),
            Words.some(scope.accounts().stream().sorted().toList(), NAMES),
            Words.count(scope.regions().size(), "region"),
            Words.count(scope.rules().size(), "rule"));
  }
}
