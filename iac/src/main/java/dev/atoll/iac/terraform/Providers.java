package dev.atoll.iac.terraform;

import dev.atoll.iac.map.Declared;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which account and region a planned resource will be. */
final class Providers {
  private final PlanFile plan;
  private final Optional<String> region;

  /**
   * @param region where nothing in the plan says it
   */
  Providers(PlanFile plan, Optional<String> region) {
    this.plan = plan;
    this.region = region;
  }

  private Map<?, ?> provider(Map<?, ?> resource) {
    Map<?, ?> all = Json.map(plan.configuration().get("provider_config"));
    Object own = all.get(Json.text(resource.get("provider_config_key")));
    Map<?, ?> provider = Json.map(own == null ? all.get("aws") : own);
    return Json.map(provider.get("expressions"));
  }

  String region(Map<String, Object> values, Map<?, ?> resource) {
    return Attributes.region(values)
        .or(() -> constant(provider(resource).get("region")))
        .or(() -> region)
        .orElse(Declared.UNKNOWN);
  }

  String account(Map<String, Object> values, Map<?, ?> resource) {
    return Attributes.account(values)
        .or(() -> role(provider(resource)))
        .or(() -> allowed(provider(resource)))
        .or(plan::account)
        .orElse(Declared.UNKNOWN);
  }

  private Optional<String> role(Map<?, ?> provider) {
    List<?> blocks = Json.list(provider.get("assume_role"));
    return blocks.isEmpty()
        ? Optional.empty()
        : constant(Json.map(blocks.getFirst()).get("role_arn")).flatMap(Attributes::accountOfRole);
  }

  private Optional<String> allowed(Map<?, ?> provider) {
    List<?> ids = Json.list(Json.map(provider.get("allowed_account_ids")).get("constant_value"));
    return ids.size() == 1 ? Json.some(ids.getFirst()) : Optional.empty();
  }

  private Optional<String> constant(@Nullable Object expression) {
    Map<?, ?> map = Json.map(expression);
    if (map.containsKey("constant_value")) {
      return Json.some(map.get("constant_value"));
    }
    List<?> references = Json.list(map.get("references"));
    return references.size() == 1
            && references.getFirst() instanceof String name
            && name.startsWith("var.")
        ? Json.some(Json.map(plan.variables().get(name.substring(4))).get("value"))
        : Optional.empty();
  }
}
