package dev.atoll.report.work;

import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.work.Phase;
import dev.atoll.engine.work.WorkPackage;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Fact;
import dev.atoll.report.document.Block.Facts;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is worked on, and in which order. */
final class ScopeChapter {
  private ScopeChapter() {}

  static List<Block> blocks(Offer offer) {
    List<WorkPackage> packages = offer.plan().packages();
    ScanInfo info = offer.scan().info();
    return List.of(
        new Heading(1, "Scope and order"),
        new Facts(
            List.of(
                new Fact("Workload", offer.scan().assessment().workload()),
                new Fact("Accounts", Words.some(info.accounts(), 20)),
                new Fact("Regions", Words.some(info.regions(), 20) + ", and global services"),
                new Fact("Chosen", offer.chosen()),
                new Fact(
                    "Resources touched",
                    Words.number(resources(packages))
                        + " of "
                        + Words.number(offer.scan().resources())))),
        new Heading(2, "Work packages at a glance"),
        new Paragraph(
            "Packages are done from top to bottom. A package starts when those that it needs are"
                + " accepted. Packages that touch the same resources do not run at the same time;"
                + " all others may."),
        overview(offer));
  }

  private static long resources(List<WorkPackage> packages) {
    Set<String> all = new TreeSet<>();
    packages.forEach(each -> all.addAll(each.resources()));
    return all.size();
  }

  private static Table overview(Offer offer) {
    List<Row> rows = new ArrayList<>();
    List<WorkPackage> packages = offer.plan().packages();
    for (Phase phase : Phase.values()) {
      List<WorkPackage> inPhase =
          packages.stream().filter(each -> each.area().phase() == phase).toList();
      if (!inPhase.isEmpty()) {
        rows.add(Row.group(phase.title() + ": " + phase.meaning()));
        inPhase.forEach(each -> rows.add(row(each)));
      }
    }
    rows.add(
        Row.total(
            Cell.of(""),
            Cell.of("All packages"),
            Cell.of(Words.number(offer.plan().risks())),
            Cell.of(Words.number(resources(packages))),
            Cell.of(Figures.days(offer.plan().effort())),
            Cell.of("")));
    return new Table(
        List.of(
            new Column("", 9, false),
            new Column("Package", 33, false),
            new Column("Risks", 10, true),
            new Column("Resources", 14, true),
            new Column("Days", 16, true),
            new Column("Needs", 18, false)),
        rows);
  }

  private static Row row(WorkPackage each) {
    return Row.of(
        Cell.of(each.id()),
        Cell.of(each.area().title(), "Owner: " + each.area().owner().title()),
        Cell.of(Words.number(each.risks())),
        Cell.of(Words.number(each.resources().size())),
        Cell.of(Figures.days(each.effort())),
        Cell.of(each.needs().isEmpty() ? "–" : Offer.ids(each.needs())));
  }
}
