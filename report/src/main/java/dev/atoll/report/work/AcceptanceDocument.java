package dev.atoll.report.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.atoll.engine.compare.Comparison.Pair;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.work.Acceptance;
import dev.atoll.engine.work.Acceptance.Criterion;
import dev.atoll.engine.work.Acceptance.Standing;
import dev.atoll.engine.work.Area;
import dev.atoll.engine.work.Areas;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Bar;
import dev.atoll.report.document.Block.Bars;
import dev.atoll.report.document.Block.Callout;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Fact;
import dev.atoll.report.document.Block.Facts;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Series;
import dev.atoll.report.document.Block.Signatures;
import dev.atoll.report.document.Block.Table;
import dev.atoll.report.document.Block.Tile;
import dev.atoll.report.document.Block.Tiles;
import dev.atoll.report.document.Document;
import dev.atoll.report.document.Document.Cover;
import dev.atoll.report.document.Document.Section;
import dev.atoll.report.document.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether the work is done: criteria that hold, that do not, and what is new. */
public final class AcceptanceDocument {
  private static final int NAMES = 6;
  private static final int NEW = 30;

  private AcceptanceDocument() {}

  public static Document of(Acceptance acceptance, KnowledgeBase knowledge, Parties parties) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Tiles(tiles(acceptance)));
    blocks.add(verdict(acceptance));
    if (!acceptance.unknown().isEmpty()) {
      blocks.add(
          new Callout(
              Tone.HIGH,
              "The earlier result has risks of %s that this knowledge does not have, so nothing is said of them here: %s."
                  .formatted(
                      Words.count(acceptance.unknown().size(), "rule"),
                      Words.some(List.copyOf(acceptance.unknown()), NAMES))));
    }
    if (!acceptance.criteria().isEmpty()) {
      blocks.add(progress(acceptance));
      blocks.add(new Heading(1, "Acceptance criteria"));
      blocks.add(
          new Paragraph(
              "A criterion holds when every resource that was at risk was looked at again and the"
                  + " rule passes, or the resource is gone. What was not looked at again is not"
                  + " accepted."));
      blocks.add(criteria(acceptance));
    }
    blocks.addAll(appeared(acceptance, knowledge));
    blocks.add(new Heading(1, "What was compared"));
    blocks.add(
        new Facts(
            List.of(
                new Fact("Before", scope(acceptance.before())),
                new Fact("After", scope(acceptance.after())))));
    blocks.add(new Heading(1, "Agreement"));
    blocks.add(new Signatures(List.of(parties.customer(), parties.partner())));
    return new Document(
        cover(acceptance, parties), false, List.of(new Section("acceptance", blocks)));
  }

  private static Cover cover(Acceptance acceptance, Parties parties) {
    return new Cover(
        "Acceptance report",
        "Mending AWS Well-Architected risks",
        List.of(
            new Fact("Customer", parties.customer()),
            new Fact("Prepared by", parties.partner()),
            new Fact("Date", parties.date().toString()),
            new Fact("Accounts", Words.some(List.copyOf(acceptance.after().accounts()), 3))),
        false);
  }

  private static List<Tile> tiles(Acceptance acceptance) {
    return List.of(
        tile(acceptance, Standing.HOLDS, "Criteria that hold", Tone.GOOD),
        tile(acceptance, Standing.OPEN, "Not yet", Tone.HIGH),
        tile(acceptance, Standing.UNSEEN, "Not looked at again", Tone.MEDIUM),
        tile(acceptance, Standing.ACCEPTED, "Accepted as they are", Tone.LOW),
        new Tile(
            "New risks",
            Words.number(acceptance.appeared().size()),
            Words.number(acceptance.appeared(Severity.HIGH)) + " of them high",
            Tone.PLAIN));
  }

  private static Tile tile(Acceptance acceptance, Standing standing, String label, Tone tone) {
    return new Tile(
        label,
        Words.number(acceptance.criteria(standing)),
        "of " + Words.number(acceptance.criteria().size()),
        tone);
  }

  private static Callout verdict(Acceptance acceptance) {
    if (acceptance.criteria().isEmpty()) {
      return new Callout(
          Tone.MEDIUM,
          "The earlier result has none of the chosen risks: there is nothing to accept.");
    }
    if (acceptance.passed()) {
      return new Callout(
          Tone.GOOD,
          "Every criterion holds: all %s were looked at again and are mended."
              .formatted(Words.count(mended(acceptance), "risk")));
    }
    long all = acceptance.criteria().stream().mapToLong(Criterion::total).sum();
    return new Callout(
        Tone.MEDIUM,
        "%s of %s risks are mended. The work is not complete: see the criteria below."
            .formatted(Words.number(mended(acceptance)), Words.number(all)));
  }

  private static long mended(Acceptance acceptance) {
    return acceptance.criteria().stream().mapToLong(each -> each.mended().size()).sum();
  }

  private static Map<Area, List<Criterion>> byArea(Acceptance acceptance) {
    return acceptance.criteria().stream()
        .collect(groupingBy(each -> Areas.of(each.rule()), TreeMap::new, toList()));
  }

  private static Bars progress(Acceptance acceptance) {
    List<Bar> bars = new ArrayList<>();
    byArea(acceptance)
        .forEach((area, criteria) ->
            bars.add(
                new Bar(
                    area.title(),
                    Stream.<Function<Criterion, List<Outcome>>>of(
                            Criterion::mended,
                            Criterion::open,
                            Criterion::unseen,
                            Criterion::accepted)
                        .map(part ->
                            criteria.stream().mapToLong(each -> part.apply(each).size()).sum())
                        .toList())));
    return new Bars(
        "Risks of each package",
        List.of(
            new Series("Mended", Tone.GOOD),
            new Series("Still open", Tone.HIGH),
            new Series("Not looked at again", Tone.MEDIUM),
            new Series("Accepted", Tone.LOW)),
        bars,
        true);
  }

  private static Table criteria(Acceptance acceptance) {
    List<Row> rows = new ArrayList<>();
    byArea(acceptance)
        .forEach((area, criteria) -> {
          rows.add(Row.group(area.title()));
          criteria.forEach(each -> rows.add(row(each)));
        });
    return new Table(
        List.of(
            new Column("Criterion", 44, false),
            new Column("Standing", 16, false),
            new Column("Mended", 12, true),
            new Column("What is left", 28, false)),
        rows);
  }

  private static Row row(Criterion criterion) {
    List<Outcome> left =
        Stream.of(criterion.open(), criterion.unseen(), criterion.accepted())
            .flatMap(List::stream)
            .toList();
    return Row.of(
        Cell.of(criterion.rule().title(), criterion.rule().id()),
        switch (criterion.standing()) {
          case HOLDS -> Cell.of("Holds", Tone.GOOD);
          case OPEN -> Cell.of("Not yet", Tone.HIGH);
          case UNSEEN -> Cell.of("Not looked at", Tone.MEDIUM);
          case ACCEPTED -> Cell.of("Accepted", Tone.LOW);
        },
        Cell.of(
            "%s of %s"
                .formatted(
                    Words.number(criterion.mended().size()), Words.number(criterion.total()))),
        Cell.of(
            left.isEmpty()
                ? "–"
                : Words.some(left.stream().map(each -> each.subject().name()).toList(), NAMES)));
  }

  private static List<Block> appeared(Acceptance acceptance, KnowledgeBase knowledge) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "New since the first scan"));
    if (acceptance.appeared().isEmpty()) {
      blocks.add(new Paragraph("No risk has appeared."));
      return blocks;
    }
    Map<String, List<Pair>> byRule =
        acceptance.appeared().stream()
            .collect(groupingBy(pair -> pair.after().rule(), LinkedHashMap::new, toList()));
    blocks.add(
        new Paragraph(
            "%s of %s appeared. They are not part of the agreed work."
                .formatted(
                    Words.count(acceptance.appeared().size(), "risk"),
                    Words.count(byRule.size(), "rule"))));
    blocks.add(
        new Table(
            List.of(
                new Column("What should hold and does not", 50, false),
                new Column("Severity", 14, false),
                new Column("Resources", 36, false)),
            byRule.values().stream()
                .sorted(Comparator.comparing(pairs -> pairs.getFirst().after().severity()))
                .limit(NEW)
                .map(pairs -> row(pairs, knowledge))
                .toList()));
    if (byRule.size() > NEW) {
      blocks.add(
          new Paragraph(
              "%s more rules; atoll compare lists all of them."
                  .formatted(Words.number(byRule.size() - NEW))));
    }
    return blocks;
  }

  private static Row row(List<Pair> pairs, KnowledgeBase knowledge) {
    Outcome first = pairs.getFirst().after();
    return Row.of(
        Cell.of(
            Optional.ofNullable(knowledge.rules().get(first.rule()))
                .map(Rule::title)
                .orElse(first.rule()),
            first.rule()),
        PackagesChapter.severity(first.severity()),
        Cell.of(
            Words.number(pairs.size()),
            Words.some(pairs.stream().map(pair -> pair.after().subject().name()).toList(), 3)));
  }

  private static String scope(Outcomes.Scope scope) {
    return scope.rules().isEmpty()
        ? "not told"
        : "%s; %s, %s, %s"
            .formatted(
                Words.time(scope.time()),
                Words.count(scope.accounts().size(), "account"),
                Words.count(scope.regions().size(), "region"),
                Words.count(scope.rules().size(), "rule"));
  }
}
