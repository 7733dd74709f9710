package dev.atoll.cli;

import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.review.Reviewer;
import dev.atoll.engine.review.Statements;
import dev.atoll.engine.review.plan.Earlier;
import dev.atoll.engine.review.plan.EarlierReader;
import dev.atoll.engine.review.plan.Improvement;
import dev.atoll.engine.review.plan.ToolFigures;
import dev.atoll.report.DocumentFormat;
import dev.atoll.report.Documents;
import dev.atoll.report.document.Document;
import dev.atoll.report.work.ImprovementDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code atoll report improvement}: evidence for a claim on credits. */
@Command(
    name = "improvement",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Shows which high-risk issues improved since a scan, and by what: PDF, DOCX, HTML.")
final class ImprovementCommand implements Runnable {
  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "JSON of the scan that it began with.")
  private Path before = Path.of("");

  @Mixin private final DocumentOptions documents = new DocumentOptions();
  @Mixin private final SourceOptions source = new SourceOptions();
  @Mixin private final PeopleOptions people = new PeopleOptions();
  @Mixin private final ImproveOptions improve = new ImproveOptions();

  @Option(
      names = "--workload-id",
      paramLabel = "ID",
      description = "The workload of the Tool, whose milestones are shown.")
  private @Nullable String workload;

  @Mixin private final ToolOptions tool = new ToolOptions();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Map<Path, DocumentFormat> targets =
        documents.targets(EnumSet.complementOf(EnumSet.of(DocumentFormat.XLSX)));
    int percent = improve.percent();
    ImproveOptions.checkLens(true, source.lens());
    if (workload != null) {
      ToolOptions.checkId(workload);
    }
    Earlier earlier = EarlierReader.read(before);
    KnowledgeBase knowledge = source.knowledge();
    Statements statements = people.read(knowledge);
    Optional<ToolFigures> figures =
        Optional.ofNullable(workload).map(id -> figures(id, knowledge.framework().lens()));
    ScanResult result = source.judge(knowledge, Commands.err(spec));
    Improvement improvement =
        Improvement.of(
            earlier, Reviewer.review(result, statements), Outcomes.of(result), percent, knowledge);
    Document document =
        ImprovementDocument.of(
            improvement, figures, documents.parties(LocalDate.now(ZoneOffset.UTC)));
    DocumentOptions.write(targets, (format, out) -> Documents.write(document, format, out));
  }

  private ToolFigures figures(String id, String lens) {
    try (AwsSession session = AwsSession.open(source.aws().read())) {
      return tool.tool(session).figures(id, lens);
    }
  }
}
