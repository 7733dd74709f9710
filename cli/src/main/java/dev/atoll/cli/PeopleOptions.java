package dev.atoll.cli;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.review.Statements;
import dev.atoll.engine.review.StatementsReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What people answered. */
final class PeopleOptions {
  @Option(
      names = "--answers-of-people",
      paramLabel = "FILE",
      description = "YAML with what people answered to practices that no rule can see.")
  private @Nullable Path file;

  Statements read(KnowledgeBase knowledge) {
    return file == null ? Statements.NONE : new StatementsReader(knowledge.framework()).read(file);
  }
}
