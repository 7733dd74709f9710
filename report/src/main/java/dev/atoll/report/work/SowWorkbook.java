package dev.atoll.report.work;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.work.Task;
import dev.atoll.engine.work.WorkPackage;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Bullets;
import dev.atoll.report.document.Block.Heading;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.xlsx.Sheet;
import dev.atoll.report.xlsx.Sheet.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** The statement of work as a workbook: packages, tasks, every risk, and prices that compute. */
public final class SowWorkbook {
  private static final String DAYS = "#,##0.00";

  private SowWorkbook() {}

  /** Writes a workbook; the stream stays open. */
  public static void write(Offer offer, OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Atoll", "1.0");
    overview(offer, book);
    packages(offer, book);
    tasks(offer, book);
    risks(offer, book);
    if (offer.quote().isPresent()) {
      PriceSheet.write(offer.quote().get(), book);
    }
    terms(offer, book);
    book.finish();
  }

  private static void overview(Offer offer, Workbook book) throws IOException {
    Sheet sheet = new Sheet(book, "Overview", List.of(34, 70));
    sheet.head(List.of("Statement of work", "Mending AWS Well-Architected risks"), 0);
    sheet.row("Customer", offer.parties().customer());
    sheet.row("Prepared by", offer.parties().partner());
    sheet.row("Date", offer.parties().date());
    sheet.row("Workload", offer.scan().assessment().workload());
    sheet.row("Accounts", String.join(", ", offer.scan().info().accounts()));
    sheet.row("Regions", String.join(", ", offer.scan().info().regions()));
    sheet.row("Scan", offer.scan().info().id());
    sheet.row("Scanned", Words.time(offer.scan().info().finishedAt()));
    sheet.row("Coverage", offer.before().coverage().percent());
    sheet.row("Chosen", offer.chosen());
    sheet.row("Risks to mend", offer.plan().risks());
    sheet.row("Risks found", offer.before().risks().total());
    sheet.row("Working days", Figures.days(offer.plan().effort()));
    sheet.close();
  }

  private static void packages(Offer offer, Workbook book) throws IOException {
    Sheet sheet =
        new Sheet(book, "Packages", List.of(10, 36, 24, 22, 9, 11, 10, 10, 18, 18, 10, 14, 16));
    sheet.head(
        List.of(
            "Package",
            "Title",
            "Phase",
            "Owner",
            "Risks",
            "Resources",
            "Days low",
            "Days high",
            "Needs",
            "Not with",
            "Windows",
            "High risks left",
            "Questions at high risk left"),
        offer.plan().packages().size());
    for (WorkPackage each : offer.plan().packages()) {
      sheet.row(
          each.id(),
          each.area().title(),
          each.area().phase().title(),
          each.area().owner().title(),
          each.risks(),
          each.resources().size(),
          new Shown(each.effort().lowDays(), DAYS),
          new Shown(each.effort().highDays(), DAYS),
          Offer.ids(each.needs()),
          Offer.ids(each.shares()),
          each.windows().size(),
          each.left().high(),
          each.left().questions());
    }
    sheet.close();
  }

  private static void tasks(Offer offer, Workbook book) throws IOException {
    Sheet sheet = new Sheet(book, "Tasks", List.of(10, 44, 40, 10, 20, 16, 11, 18, 12, 44, 70));
    sheet.head(
        List.of(
            "Package",
            "Rule that must hold",
            "Rule id",
            "Severity",
            "Impact",
            "Practices",
            "Resources",
            "Effort",
            "Interrupts",
            "Caution",
            "Steps"),
        packagesOf(offer).map(WorkPackage::tasks).mapToInt(List::size).sum());
    for (WorkPackage each : offer.plan().packages()) {
      for (Task task : each.tasks()) {
        Fix fix = task.rule().fix();
        sheet.row(
            each.id(),
            task.rule().title(),
            task.rule().id(),
            Words.severity(task.rule().severity()),
            Words.impacts(task.rule().impact()),
            String.join(", ", task.rule().practices()),
            task.risks().size(),
            Figures.effort(task.effort()),
            fix.interrupts() ? "yes" : "no",
            fix.caution().orElse(""),
            String.join("  ", fix.steps()));
      }
    }
    sheet.close();
  }

  private static Stream<WorkPackage> packagesOf(Offer offer) {
    return offer.plan().packages().stream();
  }

  private static void risks(Offer offer, Workbook book) throws IOException {
    Sheet sheet = new Sheet(book, "Resources", List.of(10, 40, 10, 15, 15, 28, 36, 36, 60, 60));
    sheet.head(
        List.of(
            "Package",
            "Rule id",
            "Severity",
            "Account",
            "Region",
            "Type",
            "Id",
            "Name",
            "ARN",
            "What is wrong"),
        Math.toIntExact(offer.plan().risks()));
    for (WorkPackage each : offer.plan().packages()) {
      for (Task task : each.tasks()) {
        for (Evaluation risk : task.risks()) {
          Resource resource = risk.resource();
          sheet.row(
              each.id(),
              task.rule().id(),
              Words.severity(task.rule().severity()),
              resource.account(),
              resource.region(),
              resource.type(),
              resource.id(),
              resource.name(),
              resource.arn().orElse(""),
              risk.message());
        }
      }
    }
    sheet.close();
  }

  private static void terms(Offer offer, Workbook book) throws IOException {
    Sheet sheet = new Sheet(book, "Terms", List.of(120));
    sheet.head(List.of("Assumptions, what was not seen, and exclusions"), 0);
    List<Block> blocks =
        Stream.concat(
                TermsChapter.assumptions(offer).stream(), TermsChapter.exclusions(offer).stream())
            .toList();
    for (Block block : blocks) {
      switch (block) {
        case Heading heading -> {
          sheet.gap();
          sheet.total(heading.text());
        }
        case Paragraph paragraph -> sheet.row(paragraph.text());
        case Bullets bullets -> bullets.items().forEach(sheet::row);
        default -> throw new IllegalStateException("no text: " + block);
      }
    }
    sheet.close();
  }
}
