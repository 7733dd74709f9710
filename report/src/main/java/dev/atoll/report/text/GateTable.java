package dev.atoll.report.text;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.gate.Gate.Accepted;
import dev.atoll.engine.gate.Gate.Baseline;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Severity;
import dev.atoll.report.Words;
import dev.atoll.report.text.Page.Span;
import dev.atoll.report.text.Page.Style;
import java.util.List;
import java.util.Locale;

/** What is new against a baseline, what went, and which risks are accepted; or nothing. */
final class GateTable {
  private static final int SHOWN = 20;

  private GateTable() {}

  static void write(Page page, ScanResult result, boolean all) {
    result.gate().baseline().ifPresent(baseline -> baseline(page, result, baseline, all));
    List<Accepted> accepted = result.gate().accepted();
    if (!accepted.isEmpty()) {
      page.heading("ACCEPTED", "risks that somebody answers for; in no figure above");
      for (Accepted each : first(accepted, all)) {
        Evaluation evaluation = each.evaluation();
        risk(
            page,
            evaluation.rule().severity(),
            evaluation.rule().id(),
            evaluation.resource().name());
        page.paragraph("          ", Words.accepted(each.exception()));
      }
      rest(page, accepted.size(), all);
    }
  }

  private static void baseline(Page page, ScanResult result, Baseline baseline, boolean all) {
    List<Evaluation> fresh =
        result.verdicts().evaluations().stream().filter(result.gate()::isNew).toList();
    page.heading("NEW", Words.count(fresh.size(), "risk") + " that the baseline does not have");
    for (Evaluation evaluation : first(fresh, all)) {
      risk(
          page, evaluation.rule().severity(), evaluation.rule().id(), evaluation.resource().name());
    }
    rest(page, fresh.size(), all);
    outcomes(page, "WENT", "risks of the baseline that are no more", baseline.went(), all);
    outcomes(
        page,
        "UNSEEN",
        "risks of the baseline not looked at now, so nobody knows",
        baseline.unseen(),
        all);
  }

  private static void outcomes(
      Page page, String title, String note, List<Outcome> outcomes, boolean all) {
    if (!outcomes.isEmpty()) {
      page.heading(title, note);
      for (Outcome outcome : first(outcomes, all)) {
        risk(page, outcome.severity(), outcome.rule(), outcome.subject().name());
      }
      rest(page, outcomes.size(), all);
    }
  }

  private static void risk(Page page, Severity severity, String rule, String resource) {
    page.spans(
        List.of(
            new Span(
                Style.of(severity), Cells.left("  " + severity.id().toUpperCase(Locale.ROOT), 10)),
            new Span(Style.BOLD, rule),
            new Span(Style.PLAIN, "  " + resource)));
  }

  private static <T> List<T> first(List<T> list, boolean all) {
    return all ? list : list.subList(0, Math.min(SHOWN, list.size()));
  }

  private static void rest(Page page, int size, boolean all) {
    if (!all && size > SHOWN) {
      page.line("  … and " + Words.number(size - SHOWN) + " more: --all");
    }
  }
}
