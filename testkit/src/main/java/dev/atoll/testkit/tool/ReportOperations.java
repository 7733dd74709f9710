package dev.atoll.testkit.tool;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports, and what Trusted Advisor says. Called under the simulator's lock. */
final class ReportOperations {
  private final Collection<SimulatedWorkload> workloads;
  private final List<Check> checks = new ArrayList<>();
  private boolean empty;

  /** What a check says of an account about a choice. */
  record Check(
      String workload, String choice, String id, String name, String account, String status) {}

  ReportOperations(Collection<SimulatedWorkload> workloads) {
    this.workloads = workloads;
  }

  /** From now on reports come without what they report. */
  void empty() {
    empty = true;
  }

  void advise(Check check) {
    checks.add(check);
  }

  Map<String, Object> lensReview(SimulatedWorkload workload, SimulatedLens lens) {
    return Map.of(
        "WorkloadId",
        workload.id(),
        "LensReviewReport",
        Map.of(
            "LensAlias",
            lens.alias(),
            "LensArn",
            SimulatedLenses.arn(lens.alias()),
            "Base64String",
            report(lens.name() + " of " + workload.name())));
  }

  Map<String, Object> consolidated(Map<String, Object> request) {
    if (Operations.text(request, "Format").equals("PDF")) {
      return Map.of("Base64String", report(workloads.size() + " workloads"));
    }
    return Pages.of(request, "Metrics", workloads.stream().map(ReportOperations::metric).toList());
  }

  private static Map<String, Object> metric(SimulatedWorkload workload) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("MetricType", "WORKLOAD");
    json.put("WorkloadId", workload.id());
    json.put("WorkloadName", workload.name());
    json.put("WorkloadArn", workload.arn());
    json.put("RiskCounts", workload.risks());
    json.put("LensesAppliedCount", workload.lenses().size());
    json.put(
        "Lenses",
        workload.lenses().values().stream()
            .map(lens ->
                Map.of(
                    "LensArn",
                    SimulatedLenses.arn(lens.alias()),
                    "RiskCounts",
                    SimulatedWorkload.risks(lens, workload.answers(), "")))
            .toList());
    return json;
  }

  /**
   * @param details one for each account instead of a sum over all
   */
  Map<String, Object> checks(
      SimulatedWorkload workload, Map<String, Object> request, boolean details) {
    String choice = Operations.text(request, "ChoiceId");
    List<Check> found =
        checks.stream()
            .filter(each -> each.workload().equals(workload.id()) && each.choice().equals(choice))
            .toList();
    return details
        ? Pages.of(request, "CheckDetails", found.stream().map(ReportOperations::detail).toList())
        : Pages.of(request, "CheckSummaries", summaries(found));
  }

  private static Map<String, Object> detail(Check check) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("Id", check.id());
    json.put("Name", check.name());
    json.put("Provider", "TRUSTED_ADVISOR");
    json.put("ChoiceId", check.choice());
    json.put("AccountId", check.account());
    json.put("Status", check.status());
    if (check.status().equals("FETCH_FAILED")) {
      json.put("Reason", "PREMIUM_SUPPORT_REQUIRED");
    } else if (!check.status().equals("OKAY")) {
      json.put("FlaggedResources", 3);
    }
    return json;
  }

  private static List<Map<String, Object>> summaries(List<Check> found) {
    Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
    for (Check check : found) {
      Map<String, Object> json = byId.computeIfAbsent(check.id(), _ -> new LinkedHashMap<>());
      json.put("Id", check.id());
      json.put("Name", check.name());
      json.put("Provider", "TRUSTED_ADVISOR");
      json.put("ChoiceId", check.choice());
      json.merge("Status", check.status(), ReportOperations::worse);
      Map<String, Object> counts = new TreeMap<>();
      found.stream()
          .filter(each -> each.id().equals(check.id()))
          .forEach(each ->
              counts.merge(each.status(), 1, (one, more) -> (Integer) one + (Integer) more));
      json.put("AccountSummary", counts);
    }
    return List.copyOf(byId.values());
  }

  private static Object worse(Object one, Object other) {
    List<String> order = List.of("ERROR", "WARNING", "FETCH_FAILED", "NOT_AVAILABLE", "OKAY");
    return order.indexOf(one.toString()) <= order.indexOf(other.toString()) ? one : other;
  }

  private String report(String title) {
    return empty ? "" : pdf(title);
  }

  private static String pdf(String title) {
    return Base64.getEncoder()
        .encodeToString(
            ("%PDF-1.4\n% report: " + title + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
  }
}
