package dev.atoll.testkit.tool;

import dev.atoll.testkit.tool.SimulatedLenses.Custom;
import dev.atoll.testkit.tool.SimulatedLenses.Published;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the operations on lenses do. Called under the simulator's lock, with checked requests. */
final class LensOperations {
  private final SimulatedLenses lenses;
  private final Collection<SimulatedWorkload> workloads;

  LensOperations(SimulatedLenses lenses, Collection<SimulatedWorkload> workloads) {
    this.lenses = lenses;
    this.workloads = workloads;
  }

  Map<String, Object> importLens(Map<String, Object> request) {
    String arn =
        lenses.importDraft(
            Operations.text(request, "LensAlias"), Operations.text(request, "JSONString"));
    return Map.of("LensArn", arn, "Status", "COMPLETE");
  }

  /** A minor version reaches every review at once; a major one waits to be accepted. */
  Map<String, Object> publish(Map<String, Object> request) {
    String arn = Operations.text(request, "LensAlias");
    String version = Operations.text(request, "LensVersion");
    Published made = lenses.publish(arn, version);
    if (!Boolean.TRUE.equals(request.get("IsMajorVersion"))) {
      workloads.forEach(workload -> workload.lenses().computeIfPresent(arn, (_, _) -> made.lens()));
    }
    return Map.of("LensArn", arn, "LensVersion", version);
  }

  Map<String, Object> export(Map<String, Object> request) {
    String alias = Operations.text(request, "LensAlias");
    if (lenses.alias(alias).equals(lenses.official().alias())) {
      throw ToolError.denied("Lenses provided by AWS cannot be exported.");
    }
    Custom custom = lenses.custom(alias);
    String version = Operations.text(request, "LensVersion");
    String text =
        version.isEmpty()
            ? custom.text()
            : Optional.ofNullable(custom.published().get(version))
                .map(Published::text)
                .orElseThrow(() -> ToolError.missing("LensVersion", version));
    return Map.of("LensJSON", text);
  }

  Map<String, Object> list(Map<String, Object> request) {
    String type = Operations.text(request, "LensType");
    String status = Operations.text(request, "LensStatus");
    List<Map<String, Object>> found =
        switch (type) {
          case "AWS_OFFICIAL" -> List.of(official());
          case "CUSTOM_SHARED" -> List.of();
          default ->
              lenses.customs().values().stream()
                  .filter(each -> status.equals("ALL") || each.last().isPresent())
                  .map(LensOperations::summary)
                  .toList();
        };
    return Pages.of(request, "LensSummaries", found);
  }

  private Map<String, Object> official() {
    return Map.of(
        "LensArn", SimulatedLenses.arn(lenses.official().alias()),
        "LensAlias", lenses.official().alias(),
        "LensName", lenses.official().name(),
        "LensType", "AWS_OFFICIAL",
        "LensVersion", lenses.official().version());
  }

  private static Map<String, Object> summary(Custom custom) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("LensArn", custom.arn());
    json.put("LensAlias", custom.arn());
    json.put("LensName", custom.name());
    json.put("LensType", "CUSTOM_SELF");
    json.put("Owner", Operations.ACCOUNT);
    custom.last().ifPresent(last -> json.put("LensVersion", last.lens().version()));
    return json;
  }
}
