package dev.atoll.cli;

import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.compare.OutcomesReader;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.work.Acceptance;
import dev.atoll.report.DocumentFormat;
import dev.atoll.report.Documents;
import dev.atoll.report.document.Document;
import dev.atoll.report.work.AcceptanceDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code atoll report acceptance}: whether what was agreed is done. */
@Command(
    name = "acceptance",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Compares a result from before the work with one from after it: PDF, DOCX, HTML.")
final class AcceptanceCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "The result that the statement of work rests on: JSON of a scan.")
  private Path before = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "AFTER",
      description = "The result after the work: JSON of a scan.")
  private Path after = Path.of("");

  @Mixin private final DocumentOptions documents = new DocumentOptions();
  @Mixin private final RiskOptions risks = new RiskOptions();
  @Mixin private final PackOptions packs = new PackOptions();

  @Override
  public Integer call() {
    Map<Path, DocumentFormat> targets =
        documents.targets(EnumSet.complementOf(EnumSet.of(DocumentFormat.XLSX)));
    KnowledgeBase knowledge = packs.load();
    Outcomes earlier = OutcomesReader.readScan(before);
    Outcomes later = OutcomesReader.readScan(after);
    Acceptance acceptance = Acceptance.of(earlier, later, risks.selection(knowledge), knowledge);
    Document document =
        AcceptanceDocument.of(
            acceptance, knowledge, documents.parties(LocalDate.now(ZoneOffset.UTC)));
    DocumentOptions.write(targets, (format, out) -> Documents.write(document, format, out));
    return 0;
  }
}
