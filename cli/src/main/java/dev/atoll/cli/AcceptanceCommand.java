package dev.atoll.cli;

import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.compare.OutcomesReader;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
      arity = "0..1",
      paramLabel = "AFTER",
      description =
          "The result after the work: JSON of a scan. Without it, the account or --snapshot is"
              + " judged now.")
  private @Nullable Path after;

  @Mixin private final DocumentOptions documents = new DocumentOptions();
  @Mixin private final RiskOptions risks = new RiskOptions();
  @Mixin private final WorkSource source = new WorkSource();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Map<Path, DocumentFormat> targets =
        documents.targets(EnumSet.complementOf(EnumSet.of(DocumentFormat.XLSX)));
    if (after != null && source.kept()) {
      throw new AtollException(
          ErrorCode.USAGE,
          "AFTER and --snapshot both tell how it is after the work",
          "leave out one of them");
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    KnowledgeBase knowledge = source.knowledge();
    Outcomes earlier = OutcomesReader.readScan(before);
    Outcomes later =
        after == null
            ? Outcomes.of(source.judge(knowledge, today, Commands.err(spec)))
            : OutcomesReader.readScan(after);
    Acceptance acceptance = Acceptance.of(earlier, later, risks.selection(knowledge), knowledge);
    Document document = AcceptanceDocument.of(acceptance, knowledge, documents.parties(today));
    DocumentOptions.write(targets, (format, out) -> Documents.write(document, format, out));
    return 0;
  }
}
