package dev.atoll.report.markdown;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.report.Words;
import dev.atoll.report.summary.RiskGroup;
import java.util.List;

/** The risks: a table to see at a glance, then each rule folded with its resources and its cure. */
final class RiskPart {
  private static final int RESOURCES = 20;

  private RiskPart() {}

  static void write(Comment comment, List<RiskGroup> groups) {
    if (groups.isEmpty()) {
      return;
    }
    comment.always(
        "\n" + Markdown.head("", "What should hold and does not", "Resources", "Practices"));
    comment.list(groups.stream().map(RiskPart::row).toList(), "rule", "rules");
    comment.list(groups.stream().map(RiskPart::details).toList(), "rule", "rules");
  }

  private static String row(RiskGroup group) {
    Rule rule = group.rule();
    return Markdown.row(
        List.of(
            "**" + Words.severity(rule.severity()) + "**",
            Markdown.comment(rule.title()) + " " + Markdown.code(rule.id()),
            Words.number(group.fails().size()),
            String.join(", ", rule.practices())));
  }

  private static String details(RiskGroup group) {
    Rule rule = group.rule();
    StringBuilder text =
        new StringBuilder(
            "\n<details><summary>%s: %s</summary>\n\n"
                .formatted(Words.severity(rule.severity()), Markdown.html(rule.title())));
    group.fails().stream().limit(RESOURCES).map(RiskPart::resource).forEach(text::append);
    if (group.fails().size() > RESOURCES) {
      text.append("- … and ")
          .append(Words.number(group.fails().size() - RESOURCES))
          .append(" more\n");
    }
    return text.append('\n').append(Guidance.markdown(rule)).append("\n</details>\n").toString();
  }

  private static String resource(Evaluation evaluation) {
    Resource resource = evaluation.resource();
    String place =
        resource
            .location()
            .map(at -> " (" + Markdown.code(at.file() + ":" + at.line()) + ")")
            .orElse("");
    return "- %s%s: %s\n"
        .formatted(Markdown.code(resource.name()), place, Markdown.comment(evaluation.message()));
  }
}
