package dev.atoll.report.work;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.work.Task;
import dev.atoll.engine.work.WorkPackage;
import dev.atoll.engine.work.WorkPackage.Dependency;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Bullets;
import dev.atoll.report.document.Block.Callout;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Fact;
import dev.atoll.report.document.Block.Facts;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Table;
import dev.atoll.report.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every package: aim, scope, tasks with their acceptance criteria, cautions. */
final class PackagesChapter {
  private static final int CAUTIONS = 8;

  private PackagesChapter() {}

  static List<Block> blocks(Offer offer) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "Work packages"));
    blocks.add(
        new Paragraph(
            "Each task makes one rule hold, and that rule is its acceptance criterion. The appendix"
                + " Steps tells how each is done, the appendix Resources on what."));
    if (offer.plan().packages().isEmpty()) {
      blocks.add(
          offer.before().coverage().all()
              ? new Callout(
                  Tone.GOOD, "The scan found none of the chosen risks: there is nothing to mend.")
              : new Callout(
                  Tone.MEDIUM,
                  "The scan found none of the chosen risks in what it could see, and it could not"
                      + " see all: whether there is something to mend is not known."));
    }
    offer.plan().packages().forEach(each -> blocks.addAll(one(each, offer)));
    return blocks;
  }

  private static List<Block> one(WorkPackage each, Offer offer) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(2, each.id() + " " + each.area().title()));
    blocks.add(new Paragraph(each.area().aim()));
    blocks.add(new Facts(facts(each, offer)));
    blocks.add(tasks(each));
    List<Task> cautious = each.cautious();
    if (!cautious.isEmpty()) {
      blocks.add(new Heading(3, "What to mind"));
      blocks.add(
          new Bullets(
              cautious.stream().limit(CAUTIONS).map(PackagesChapter::caution).toList(), false));
      if (cautious.size() > CAUTIONS) {
        blocks.add(
            new Paragraph(
                "%s more tasks have a caution; the appendix Steps tells it."
                    .formatted(Words.number(cautious.size() - CAUTIONS))));
      }
    }
    return blocks;
  }

  private static String caution(Task task) {
    return task.rule().title() + ": " + task.rule().fix().caution().orElse("");
  }

  private static List<Fact> facts(WorkPackage each, Offer offer) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Scope",
            "%s on %s; %s: %s; regions: %s"
                .formatted(
                    Words.count(each.risks(), "risk"),
                    Words.count(each.resources().size(), "resource"),
                    each.accounts().size() == 1 ? "account" : "accounts",
                    Words.some(List.copyOf(each.accounts()), 8),
                    Words.some(List.copyOf(each.regions()), 8))));
    facts.add(
        new Fact("Effort", Figures.inDays(each.effort()) + ", owned by: " + owner(each, offer)));
    offer
        .quote()
        .ifPresent(quote ->
            facts.add(
                new Fact(
                    "Price",
                    Figures.priceWithCurrency(
                        quote.lines().get(each.number() - 1).price(), quote))));
    facts.add(new Fact("Starts after", needs(each)));
    if (!each.shares().isEmpty()) {
      facts.add(new Fact("Not at the same time as", shares(each)));
    }
    facts.add(new Fact("Interruption", InterruptionsChapter.interruption(each)));
    facts.add(
        new Fact(
            "Review questions",
            each.questions(offer.framework()).stream()
                .map(Framework.Question::code)
                .collect(Collectors.joining(", "))));
    facts.add(
        new Fact(
            "Left when done",
            "%s, %s at high risk"
                .formatted(
                    Words.count(each.left().high(), "high risk"),
                    Words.count(each.left().questions(), "question"))));
    return facts;
  }

  private static String owner(WorkPackage each, Offer offer) {
    return offer
        .quote()
        .map(quote -> quote.rates().rate(each.area().owner()).title())
        .orElse(each.area().owner().title());
  }

  private static String needs(WorkPackage each) {
    return each.needs().isEmpty()
        ? "nothing: it can start at once"
        : each.needs().stream()
            .map(need -> "WP%d, as %s".formatted(need.number(), need.area().reason()))
            .collect(Collectors.joining("; "));
  }

  private static String shares(WorkPackage each) {
    return each.shares().stream().map(PackagesChapter::share).collect(Collectors.joining(", "));
  }

  private static String share(Dependency other) {
    return "WP%d (%s in common)"
        .formatted(other.number(), Words.count(other.resources(), "resource"));
  }

  private static Table tasks(WorkPackage each) {
    return new Table(
        List.of(
            new Column("Task and acceptance criterion", 48, false),
            new Column("Severity", 12, false),
            new Column("Resources", 24, false),
            new Column("Effort", 16, false)),
        each.tasks().stream().map(PackagesChapter::row).toList());
  }

  private static Row row(Task task) {
    return Row.of(
        Cell.of(task.rule().title(), task.rule().id()),
        severity(task.rule().severity()),
        Cell.of(
            Words.number(task.risks().size()),
            Words.some(task.resources().stream().map(Resource::name).toList(), 3)),
        Cell.of(Figures.effort(task.effort()), task.rule().fix().interrupts() ? "interrupts" : ""));
  }

  static Cell severity(Severity severity) {
    return Cell.of(Words.severity(severity), tone(severity));
  }

  static Tone tone(Severity severity) {
    return switch (severity) {
      case HIGH -> Tone.HIGH;
      case MEDIUM -> Tone.MEDIUM;
      case LOW -> Tone.LOW;
    };
  }
}
