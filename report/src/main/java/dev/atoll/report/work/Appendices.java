package dev.atoll.report.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.work.Task;
import dev.atoll.engine.work.WorkPackage;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Bullets;
import dev.atoll.report.document.Block.Callout;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.PageBreak;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Table;
import dev.atoll.report.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How each task is done, and on what. */
final class Appendices {
  private static final int NAMES = 40;

  private Appendices() {}

  static List<Block> steps(Offer offer) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new PageBreak());
    blocks.add(new Heading(1, "Steps", true));
    blocks.add(
        new Paragraph(
            "The steps of each task for one resource, by package. Names in capitals stand for what"
                + " the resource or the customer has."));
    for (WorkPackage each : offer.plan().packages()) {
      blocks.add(new Heading(2, each.id() + " " + each.area().title()));
      for (Task task : each.tasks()) {
        Fix fix = task.rule().fix();
        blocks.add(new Heading(3, task.rule().title()));
        fix.caution().ifPresent(text -> blocks.add(new Callout(Tone.MEDIUM, Words.capital(text))));
        blocks.add(new Bullets(fix.steps(), true));
      }
    }
    return blocks;
  }

  static List<Block> resources(Offer offer) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new PageBreak());
    blocks.add(new Heading(1, "Resources", true));
    blocks.add(
        new Paragraph(
            "For which resources each rule must hold. Where more than "
                + NAMES
                + " stand in one place, the workbook to this statement (XLSX) lists them all."));
    List<Row> rows = new ArrayList<>();
    for (WorkPackage each : offer.plan().packages()) {
      for (Task task : each.tasks()) {
        rows.add(Row.group(each.id() + "  " + task.rule().title()));
        task.resources().stream()
            .collect(groupingBy(Appendices::place, TreeMap::new, toList()))
            .values()
            .forEach(resources -> rows.add(row(resources)));
      }
    }
    if (!rows.isEmpty()) {
      blocks.add(
          new Table(
              List.of(
                  new Column("Account", 17, false),
                  new Column("Region", 15, false),
                  new Column("Resources", 68, false)),
              rows));
    }
    return blocks;
  }

  private static String place(Resource resource) {
    return resource.account() + "/" + resource.region();
  }

  private static Row row(List<Resource> resources) {
    Resource first = resources.getFirst();
    return Row.of(
        Cell.of(first.account()),
        Cell.of(first.region()),
        Cell.of(Words.some(resources.stream().map(Appendices::label).toList(), NAMES)));
  }

  /** The name, and the id where names may be shared. */
  private static String label(Resource resource) {
    return resource.name().equals(resource.id())
        ? resource.id()
        : resource.name() + " (" + resource.id() + ")";
  }
}
