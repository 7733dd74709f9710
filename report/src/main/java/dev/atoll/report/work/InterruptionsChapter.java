package dev.atoll.report.work;

import dev.atoll.engine.model.Resource;
import dev.atoll.engine.work.WorkPackage;
import dev.atoll.engine.work.WorkPackage.Window;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** Which services are interrupted, and when to agree on it. */
final class InterruptionsChapter {
  private InterruptionsChapter() {}

  static List<Block> blocks(Offer offer) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "Interruptions"));
    if (offer.plan().windows() == 0) {
      blocks.add(
          new Paragraph("None of the tasks interrupts a service, if their cautions are heeded."));
      return blocks;
    }
    blocks.add(
        new Paragraph(
            "What interrupts a service is done in windows that the customer agrees to at least"
                + " five working days before, one for each account and region. All changes to a"
                + " resource are made in one window, so that it is interrupted once. No window"
                + " opens without a backup that was restored as a test, where the resource holds"
                + " data."));
    List<Row> rows = new ArrayList<>();
    for (WorkPackage each : offer.plan().packages()) {
      if (!each.windows().isEmpty()) {
        rows.add(Row.group(each.id() + " " + each.area().title()));
        each.windows().forEach(window -> rows.add(row(window)));
      }
    }
    blocks.add(
        new Table(
            List.of(
                new Column("Account", 18, false),
                new Column("Region", 17, false),
                new Column("Resources", 65, false)),
            rows));
    return blocks;
  }

  private static Row row(Window window) {
    return Row.of(
        Cell.of(window.account()),
        Cell.of(window.region()),
        Cell.of(
            Words.number(window.resources().size()),
            Words.some(window.resources().stream().map(Resource::name).toList(), 6)));
  }

  static String interruption(WorkPackage each) {
    return each.windows().isEmpty()
        ? "none expected"
        : "%s, each resource once; see the chapter on interruptions"
            .formatted(Words.count(each.windows().size(), "window"));
  }
}
