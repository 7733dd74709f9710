package dev.atoll.report.markdown;

import dev.atoll.report.Words;
import dev.atoll.report.summary.Coverage;
import dev.atoll.report.summary.GapGroup;
import dev.atoll.report.summary.Summary;

/** What was not seen, so that nobody takes it for passed. */
final class GapPart {
  private GapPart() {}

  static void write(Comment comment, Summary summary) {
    Coverage coverage = summary.coverage();
    comment.folded(
        "%s could not be made: what was not seen is not passed"
            .formatted(Words.count(coverage.counts().notEvaluated(), "evaluation")),
        summary.gaps().stream().map(GapPart::line).toList());
  }

  private static String line(GapGroup gap) {
    return "- %s: %s, %s%s\n"
        .formatted(
            Markdown.code(gap.label()),
            Words.reason(gap.reason()),
            Words.count(gap.evaluations(), "evaluation"),
            gap.permissions().isEmpty()
                ? ""
                : "; grant " + Markdown.code(String.join(" ", gap.permissions())));
  }
}
