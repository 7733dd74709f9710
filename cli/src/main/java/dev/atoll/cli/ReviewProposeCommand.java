package dev.atoll.cli;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.review.Reviewer;
import dev.atoll.engine.review.Statements;
import dev.atoll.report.review.ReviewFormat;
import dev.atoll.report.review.ReviewFormat.Reviewed;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code atoll review propose}. */
@Command(
    name = "propose",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Proposes answers to all questions, with their evidence and what to ask people.")
final class ReviewProposeCommand implements Runnable {
  @Mixin private final SourceOptions source = new SourceOptions();
  @Mixin private final PeopleOptions people = new PeopleOptions();

  @Option(names = "--format", paramLabel = "F", description = "table (default), json, html or csv.")
  private @Nullable ReviewFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "The file to write instead of standard output.")
  private @Nullable Path output;

  @Option(names = "--all", description = "Show every practice in the table.")
  private boolean all;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    KnowledgeBase knowledge = source.knowledge();
    Statements statements = people.read(knowledge);
    ScanResult result = source.judge(knowledge, Commands.err(spec));
    Reviewed reviewed = new Reviewed(result.info(), Reviewer.review(result, statements));
    ReviewFormat chosen = Printing.format(format, output, ReviewFormat.values());
    Printing.print(
        (options, out) -> chosen.write(reviewed, options, out), output, all, Commands.out(spec));
  }
}
