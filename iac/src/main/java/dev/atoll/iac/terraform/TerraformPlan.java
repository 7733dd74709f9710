package dev.atoll.iac.terraform;

import dev.atoll.iac.map.Declared;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources that a Terraform plan, or a state, says will be there. */
public final class TerraformPlan {
  private final PlanFile plan;
  private final References references;
  private final Providers providers;
  private final SourceLines lines;
  private final PlannedFolder folder;

  private TerraformPlan(
      PlanFile plan, Providers providers, SourceLines lines, PlannedFolder folder) {
    this.plan = plan;
    this.references = new References(plan.configuration(), plan.changes());
    this.providers = providers;
    this.lines = lines;
    this.folder = folder;
  }

  /**
   * Reads what {@code terraform show -json} wrote.
   *
   * @param configuration the folder that the plan was made of; without one it is sought beside the
   *     plan
   * @param region of resources whose provider does not say it
   * @throws dev.atoll.engine.error.AtollException TEMPLATE_INVALID where the file is no plan
   */
  public static List<Declared> read(
      Path file, Optional<Path> configuration, Optional<String> region) {
    PlanFile plan = PlanFile.read(file);
    Path beside = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    Path folder = configuration.orElse(beside);
    return new TerraformPlan(
            plan,
            new Providers(plan, region),
            new SourceLines(folder, configuration.orElse(Path.of("")), plan.configuration()),
            new PlannedFolder(folder, plan.variables()))
        .resources();
  }

  /** Each is read by itself, on as many cores as there are. */
  private List<Declared> resources() {
    return plan.changes().parallelStream()
        .filter(change -> "managed".equals(change.get("mode")))
        .filter(change -> Json.text(change.get("type")).startsWith("aws_"))
        .filter(change -> Json.map(change.get("change")).get("after") != null)
        .map(this::declared)
        .toList();
  }

  private Declared declared(Map<?, ?> entry) {
    Map<?, ?> change = Json.map(entry.get("change"));
    String type = Json.text(entry.get("type"));
    String name = Json.text(entry.get("name"));
    String address = Json.text(entry.get("address"));
    References.Scope scope = references.scope(Json.text(entry.get("module_address")));
    Map<?, ?> resource = scope.resource(type, name);
    Map<String, Object> values =
        new PlannedValues(
                references,
                scope,
                References.Instance.of(address, resource),
                folder.of(address, type))
            .of(
                Json.map(change.get("after")),
                Json.map(change.get("after_unknown")),
                Json.map(change.get("after_sensitive")),
                Json.map(resource.get("expressions")));
    return new Declared(
        address,
        Attributes.type(type),
        values,
        Attributes.tags(values),
        providers.account(values, resource),
        providers.region(values, resource),
        Json.list(change.get("actions")).contains("create"),
        true,
        lines.of(scope, type, name));
  }
}
