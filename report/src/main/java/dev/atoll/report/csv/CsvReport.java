package dev.atoll.report.csv;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.Framework.Pillar;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.report.Options;
import dev.atoll.report.ReportWriter;
import dev.atoll.report.json.Values;
import dev.atoll.report.summary.Pillars;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** One line for each evaluation, RFC 4180; the columns are described in docs/output.md. */
public final class CsvReport implements ReportWriter {
  private static final List<String> COLUMNS =
      List.of(
          "status",
          "severity",
          "rule",
          "title",
          "impact",
          "pillars",
          "practices",
          "account",
          "region",
          "resource_type",
          "resource_id",
          "resource_name",
          "arn",
          "message",
          "evidence",
          "gaps",
          "permissions");

  @Override
  public void write(ScanResult result, Options options, Writer out) throws IOException {
    CsvLine.write(out, COLUMNS);
    for (Evaluation evaluation : result.verdicts().evaluations()) {
      Status status = evaluation.status();
      boolean shown =
          status == Status.FAIL
              || status == Status.NOT_EVALUATED
              || (status == Status.PASS && options.all());
      if (shown) {
        CsvLine.write(out, cells(evaluation, result));
      }
    }
  }

  private static List<String> cells(Evaluation evaluation, ScanResult result) {
    Rule rule = evaluation.rule();
    Resource resource = evaluation.resource();
    return List.of(
        evaluation.status().name(),
        rule.severity().id(),
        rule.id(),
        rule.title(),
        rule.impact().stream().map(Impact::id).collect(Collectors.joining(" ")),
        Pillars.of(rule, result.knowledge().framework()).stream()
            .map(Pillar::id)
            .collect(Collectors.joining(" ")),
        String.join(" ", rule.practices()),
        resource.account(),
        resource.region(),
        resource.type(),
        resource.id(),
        resource.name(),
        resource.arn().orElse(""),
        evaluation.message(),
        evaluation.evidence().isEmpty() ? "" : Values.text(evaluation.evidence()),
        evaluation.gaps().stream().map(CsvReport::gap).distinct().collect(Collectors.joining("; ")),
        evaluation.gaps().stream()
            .flatMap(gap -> gap.permission().stream())
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  private static String gap(Gap gap) {
    return gap.service() + " " + gap.operation() + " " + gap.reason().id();
  }
}
