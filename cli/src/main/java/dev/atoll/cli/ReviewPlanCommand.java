package dev.atoll.cli;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.compare.Outcomes;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.Reviewer;
import dev.atoll.engine.review.Statements;
import dev.atoll.engine.review.plan.Earlier;
import dev.atoll.engine.review.plan.EarlierReader;
import dev.atoll.engine.review.plan.HighRisks;
import dev.atoll.engine.review.plan.Planner;
import dev.atoll.engine.review.plan.Since;
import dev.atoll.report.review.PlanFormat;
import dev.atoll.report.review.PlanFormat.Planned;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll review plan}. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Plans which high-risk issues to improve for the least effort, and shows progress.")
final class ReviewPlanCommand implements Runnable {
  @Mixin private final SourceOptions source = new SourceOptions();
  @Mixin private final PeopleOptions people = new PeopleOptions();

  @Option(
      names = "--baseline",
      paramLabel = "RESULT",
      description = "JSON of the scan that it began with: shows what improved since.")
  private @Nullable Path baseline;

  @Mixin private final ImproveOptions improve = new ImproveOptions();

  @Option(names = "--format", paramLabel = "F", description = "table (default) or json.")
  private @Nullable PlanFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "The file to write instead of standard output.")
  private @Nullable Path output;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    int percent = improve.percent();
    ImproveOptions.checkLens(baseline != null, source.lens());
    Optional<Earlier> earlier = Optional.ofNullable(baseline).map(EarlierReader::read);
    KnowledgeBase knowledge = source.knowledge();
    Statements statements = people.read(knowledge);
    ScanResult result = source.judge(knowledge, Commands.err(spec));
    Review review = Reviewer.review(result, statements);
    HighRisks plan =
        Planner.plan(
            review, percent, earlier.map(then -> Since.of(then, Outcomes.of(result), knowledge)));
    PlanFormat chosen = Printing.format(format, output, PlanFormat.values());
    Printing.print(
        (options, out) -> chosen.write(new Planned(review, plan), options, out),
        output,
        false,
        Commands.out(spec));
  }
}
