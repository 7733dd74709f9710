package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.work.Planner;
import dev.atoll.engine.work.Quote;
import dev.atoll.engine.work.Rates;
import dev.atoll.engine.work.RatesReader;
import dev.atoll.engine.work.RiskSelection;
import dev.atoll.engine.work.WorkPlan;
import dev.atoll.report.DocumentFormat;
import dev.atoll.report.Documents;
import dev.atoll.report.document.Document;
import dev.atoll.report.docx.DocxTemplate;
import dev.atoll.report.work.Offer;
import dev.atoll.report.work.SowDocument;
import dev.atoll.report.work.SowValues;
import dev.atoll.report.work.SowWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll report sow}: chosen risks as work packages, with effort, order and price. */
@Command(
    name = "sow",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes a statement of work for mending risks: DOCX, PDF, XLSX or HTML.")
final class SowCommand implements Callable<Integer> {
  @Mixin private final DocumentOptions documents = new DocumentOptions();
  @Mixin private final RiskOptions risks = new RiskOptions();

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description = "A rate card (YAML); without it the statement names no price.")
  private @Nullable Path rates;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "Your own DOCX with placeholders such as {{customer}} and {{packages}}.")
  private @Nullable Path template;

  @Mixin private final WorkSource source = new WorkSource();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Map<Path, DocumentFormat> targets = documents.targets(EnumSet.allOf(DocumentFormat.class));
    if (template != null && !targets.containsValue(DocumentFormat.DOCX)) {
      throw new AtollException(
          ErrorCode.USAGE,
          "a template is for DOCX only",
          "add -o FILE.docx, or leave out --template");
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    KnowledgeBase knowledge = source.knowledge();
    RiskSelection selection = risks.selection(knowledge);
    Optional<Rates> card = Optional.ofNullable(rates).map(RatesReader::read);
    Optional<DocxTemplate> own =
        Optional.ofNullable(template)
            .map(file ->
                new DocxTemplate(file, SowDocument.CHAPTERS, SowValues.names(card.isPresent())));
    own.ifPresent(DocxTemplate::check);
    WorkPlan plan = Planner.plan(source.judge(knowledge, today, Commands.err(spec)), selection);
    Offer offer = Offer.of(plan, documents.parties(today), card.map(each -> Quote.of(plan, each)));
    Document document = SowDocument.of(offer);
    DocumentOptions.write(targets, (format, out) -> write(format, own, offer, document, out));
    return 0;
  }

  private static void write(
      DocumentFormat format,
      Optional<DocxTemplate> own,
      Offer offer,
      Document document,
      OutputStream out)
      throws IOException {
    if (format == DocumentFormat.XLSX) {
      SowWorkbook.write(offer, out);
    } else if (format == DocumentFormat.DOCX && own.isPresent()) {
      own.get().write(document, SowValues.of(offer), out);
    } else {
      Documents.write(document.numbered(), format, out);
    }
  }
}
