package dev.atoll.report.work;

import dev.atoll.engine.review.plan.ToolFigures;
import dev.atoll.report.Words;
import dev.atoll.report.document.Block;
import dev.atoll.report.document.Block.Callout;
import dev.atoll.report.document.Block.Cell;
import dev.atoll.report.document.Block.Column;
import dev.atoll.report.document.Block.Fact;
import dev.atoll.report.document.Block.Facts;
import dev.atoll.report.document.Block.Paragraph;
import dev.atoll.report.document.Block.Row;
import dev.atoll.report.document.Block.Table;
import dev.atoll.report.document.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the Well-Architected Tool itself counts, milestone by milestone: a claim rests on that. */
final class ToolChapter {
  private static final List<String> RISKS =
      List.of("HIGH", "MEDIUM", "NONE", "UNANSWERED", "NOT_APPLICABLE");

  private ToolChapter() {}

  static List<Block> missing() {
    return List.of(
        new Callout(
            Tone.MEDIUM,
            "The Tool was not asked. With --workload-id, its own counts at each milestone stand"
                + " here: AWS goes by them."));
  }

  static List<Block> blocks(ToolFigures tool) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Facts(
            List.of(
                new Fact("Workload", tool.name()),
                new Fact("ARN", tool.arn()),
                new Fact("Lens", (tool.lens() + " " + tool.lensVersion()).strip()))));
    blocks.add(table(tool));
    blocks.add(verdict(tool));
    int unanswered = tool.now().getOrDefault("UNANSWERED", 0);
    if (unanswered > 0) {
      blocks.add(
          new Callout(
              Tone.MEDIUM,
              "%s: the Tool counts no risk there, whatever was found. It counts what people select, \"None of these\" included."
                  .formatted(
                      Words.count(
                          unanswered, "question is unanswered", "questions are unanswered"))));
    }
    return blocks;
  }

  private static Table table(ToolFigures tool) {
    List<Row> rows = new ArrayList<>();
    for (ToolFigures.At each : tool.milestones()) {
      rows.add(
          row(
              Cell.of(
                  "%d %s".formatted(each.milestone().number(), each.milestone().name()),
                  Words.time(each.milestone().at())),
              each.risks()));
    }
    rows.add(row(Cell.of("As it stands"), tool.now()));
    return new Table(
        List.of(
            new Column("Milestone", 40, false),
            new Column("High", 10, true),
            new Column("Medium", 11, true),
            new Column("None", 10, true),
            new Column("Unanswered", 15, true),
            new Column("Not applicable", 14, true)),
        rows);
  }

  private static Row row(Cell name, Map<String, Integer> risks) {
    List<Cell> cells = new ArrayList<>(List.of(name));
    RISKS.forEach(risk ->
        cells.add(Cell.of(risks.isEmpty() ? "–" : Words.number(risks.getOrDefault(risk, 0)))));
    return Row.of(cells.toArray(Cell[]::new));
  }

  private static Block verdict(ToolFigures tool) {
    Optional<ToolFigures.At> first =
        tool.milestones().stream().filter(each -> !each.risks().isEmpty()).findFirst();
    if (first.isEmpty()) {
      return new Callout(
          Tone.MEDIUM,
          "The workload has no milestone with this lens: how it stood before the work cannot be"
              + " shown in the Tool.");
    }
    int number = first.get().milestone().number();
    int before = first.get().risks().getOrDefault("HIGH", 0);
    int now = tool.now().getOrDefault("HIGH", 0);
    if (now >= before) {
      return new Callout(
          Tone.MEDIUM,
          "The Tool counts %s at high risk, %s at milestone %d: no fewer. What is mended counts there once the choices are selected: sync the answers, have people confirm theirs, and make a milestone."
              .formatted(Words.count(now, "question"), Words.number(before), number));
    }
    boolean recorded = tool.milestones().getLast().risks().equals(tool.now());
    return new Paragraph(
        "From milestone %d to now, questions at high risk went from %s to %s: %d %% fewer.%s"
            .formatted(
                number,
                Words.number(before),
                Words.number(now),
                (before - now) * 100 / before,
                recorded ? "" : " No milestone records that yet."));
  }
}
