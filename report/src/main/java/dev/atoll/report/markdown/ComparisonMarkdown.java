package dev.atoll.report.markdown;

import dev.atoll.engine.compare.Comparison;
import dev.atoll.engine.compare.Comparison.Pair;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.report.ComparisonFormat.Compared;
import dev.atoll.report.Words;
import dev.atoll.report.summary.Differences;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Two results side by side, for a comment. */
public final class ComparisonMarkdown {
  private ComparisonMarkdown() {}

  public static void write(Compared compared, Writer out) throws IOException {
    Comparison comparison = compared.comparison();
    Comment comment = new Comment();
    comment.always(
        "<!-- atoll compare -->\n## Atoll: %s appeared, %s went\n\n%s changed | %s could not be looked at again | %s as before\n"
            .formatted(
                Words.count(comparison.appeared().size(), "risk"),
                Words.number(comparison.went().size()),
                Words.number(comparison.changed().size()),
                Words.number(comparison.unseen().size()),
                Words.number(comparison.same())));
    section(
        comment, "Appeared", comparison.appeared().stream().map(ComparisonMarkdown::pair).toList());
    section(
        comment, "Changed", comparison.changed().stream().map(ComparisonMarkdown::pair).toList());
    comment.folded("Went", comparison.went().stream().map(OutcomeLine::of).toList());
    comment.folded(
        "Not looked at again, so nobody knows",
        comparison.unseen().stream().map(OutcomeLine::of).toList());
    out.write(comment.toString());
  }

  private static void section(Comment comment, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      comment.always("\n### " + title + "\n\n");
      comment.list(lines, "risk", "risks");
    }
  }

  private static String pair(Pair pair) {
    Outcome now = pair.after();
    return OutcomeLine.of(now).stripTrailing()
        + ": "
        + Markdown.comment(now.message())
        + Markdown.comment(Differences.of(pair))
        + "\n";
  }
}
