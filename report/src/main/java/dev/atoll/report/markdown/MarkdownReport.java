package dev.atoll.report.markdown;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.gate.Gate.Accepted;
import dev.atoll.engine.gate.Gate.Baseline;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Status;
import dev.atoll.report.Options;
import dev.atoll.report.ReportWriter;
import dev.atoll.report.Words;
import dev.atoll.report.summary.RiskCounts;
import dev.atoll.report.summary.RiskGroup;
import dev.atoll.report.summary.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A summary made for a comment on a pull request: what is new first, the rest folded. It never
 * outgrows what GitHub takes for a comment; what is left out is counted. Names from outside stand
 * in code, where they can neither format nor mention anybody.
 */
public final class MarkdownReport implements ReportWriter {
  /** By this an earlier comment is found to be replaced. */
  public static final String MARKER = "<!-- atoll -->";

  @Override
  public void write(ScanResult result, Options options, Writer out) throws IOException {
    Summary summary = Summary.of(result);
    List<RiskGroup> shown =
        result.gate().baseline().isPresent() ? fresh(summary, result) : summary.groups();
    Comment comment = new Comment();
    comment.always(MARKER + "\n## " + headline(result, summary, shown) + "\n\n");
    comment.always(figures(result, summary));
    RiskPart.write(comment, shown);
    result.gate().baseline().ifPresent(baseline -> differences(comment, baseline));
    accepted(comment, result.gate().accepted());
    GapPart.write(comment, summary);
    out.write(comment.toString());
  }

  /** The groups that hold new risks, with these alone. */
  private static List<RiskGroup> fresh(Summary summary, ScanResult result) {
    List<RiskGroup> groups = new ArrayList<>();
    for (RiskGroup group : summary.groups()) {
      List<Evaluation> fails = group.fails().stream().filter(result.gate()::isNew).toList();
      if (!fails.isEmpty()) {
        groups.add(new RiskGroup(group.rule(), group.counts(), group.pillars(), fails));
      }
    }
    return groups;
  }

  private static String headline(ScanResult result, Summary summary, List<RiskGroup> shown) {
    if (summary.coverage().judged() == 0) {
      return "Atoll: nothing could be judged";
    }
    long count = shown.stream().mapToLong(group -> group.fails().size()).sum();
    String kind = result.gate().baseline().isPresent() ? "new risk" : "risk";
    return "Atoll: " + (count == 0 ? "no " + kind + "s" : Words.count(count, kind));
  }

  private static String figures(ScanResult result, Summary summary) {
    RiskCounts risks = summary.risks();
    List<String> parts = new ArrayList<>();
    parts.add(
        "**%s high · %s medium · %s low**"
            .formatted(
                Words.number(risks.high()),
                Words.number(risks.medium()),
                Words.number(risks.low())));
    Optional<Baseline> baseline = result.gate().baseline();
    if (baseline.isPresent()) {
      parts.add(Words.number(known(result)) + " of them known in the baseline");
    }
    if (!result.gate().accepted().isEmpty()) {
      parts.add(Words.number(result.gate().accepted().size()) + " more accepted");
    }
    parts.add(summary.coverage().percent() + " of the evaluations could be made");
    parts.add(
        "%s by %s"
            .formatted(
                Words.count(result.resources(), "resource"),
                Words.count(summary.coverage().rules(), "rule")));
    return String.join(" | ", parts) + "\n";
  }

  private static long known(ScanResult result) {
    return result.verdicts().evaluations().stream()
        .filter(evaluation -> evaluation.status() == Status.FAIL)
        .filter(result.gate()::isKnown)
        .count();
  }

  private static void differences(Comment comment, Baseline baseline) {
    comment.folded(
        Words.count(baseline.went().size(), "risk") + " of the baseline went",
        baseline.went().stream().map(OutcomeLine::of).toList());
    comment.folded(
        Words.count(baseline.unseen().size(), "risk")
            + " of the baseline could not be looked at again",
        baseline.unseen().stream().map(OutcomeLine::of).toList());
  }

  private static void accepted(Comment comment, List<Accepted> accepted) {
    comment.folded(
        Words.count(accepted.size(), "accepted risk"),
        accepted.stream()
            .map(each ->
                "- %s %s: %s\n"
                    .formatted(
                        Markdown.code(each.evaluation().rule().id()),
                        Markdown.code(each.evaluation().resource().name()),
                        Markdown.comment(Words.accepted(each.exception()))))
            .toList());
  }
}
