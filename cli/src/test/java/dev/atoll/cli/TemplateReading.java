package dev.atoll.cli;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.snapshot.Snapshot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** Reads templates as {@code atoll scan} does. */
final class TemplateReading {
  private static final KnowledgeBase SHIPPED = PackOptions.load(List.of(), false);

  private TemplateReading() {}

  /** What the templates that options name declare. */
  static Declarations read(PrintWriter err, String... options) {
    TemplateOptions templates = new TemplateOptions();
    new CommandLine(OptionList.of(templates)).parseArgs(options);
    return templates.read(List.of(), err);
  }

  static Snapshot snapshot(Declarations declared, List<Rule> rules) {
    return declared.snapshot(SHIPPED, rules);
  }

  static Snapshot snapshot(List<Rule> rules, String... options) {
    return snapshot(read(new PrintWriter(new StringWriter()), options), rules);
  }
}
