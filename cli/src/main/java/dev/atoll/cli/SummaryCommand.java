package dev.atoll.cli;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.work.Planner;
import dev.atoll.engine.work.RiskSelection;
import dev.atoll.report.DocumentFormat;
import dev.atoll.report.Documents;
import dev.atoll.report.document.Document;
import dev.atoll.report.work.SummaryDocument;
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
import picocli.CommandLine.Spec;

/** {@code atoll report summary}: two pages for executives. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes an executive summary of two pages: PDF, DOCX or HTML.")
final class SummaryCommand implements Callable<Integer> {
  @Mixin private final DocumentOptions documents = new DocumentOptions();
  @Mixin private final WorkSource source = new WorkSource();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Map<Path, DocumentFormat> targets =
        documents.targets(EnumSet.complementOf(EnumSet.of(DocumentFormat.XLSX)));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    KnowledgeBase knowledge = source.knowledge();
    Document document =
        SummaryDocument.of(
            Planner.plan(source.judge(knowledge, today, Commands.err(spec)), RiskSelection.HIGH),
            documents.parties(today));
    DocumentOptions.write(targets, (format, out) -> Documents.write(document, format, out));
    return 0;
  }
}
