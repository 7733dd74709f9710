package dev.atoll.report.markdown;

import dev.atoll.engine.compare.Outcome;
import dev.atoll.report.Words;

/** A risk that only a result tells of, as an item of a list. */
final class OutcomeLine {
  private OutcomeLine() {}

  static String of(Outcome outcome) {
    return "- %s %s %s\n"
        .formatted(
            Words.severity(outcome.severity()),
            Markdown.code(outcome.rule()),
            Markdown.code(outcome.subject().name()));
  }
}
