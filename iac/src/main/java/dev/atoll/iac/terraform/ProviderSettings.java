package dev.atoll.iac.terraform;

import dev.atoll.iac.hcl.Body;
import dev.atoll.iac.hcl.Expression;
import dev.atoll.iac.hcl.eval.Evaluator;
import dev.atoll.iac.hcl.eval.Scope;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider block says.
 *
 * @param defaultTags a map, or what is not known
 */
record ProviderSettings(Optional<String> region, Optional<String> account, Object defaultTags) {
  static final ProviderSettings NONE =
      new ProviderSettings(Optional.empty(), Optional.empty(), Map.of());

  static ProviderSettings of(Body body, Scope scope, Evaluator evaluator) {
    Optional<String> assumed =
        body.blocks("assume_role")
            .findFirst()
            .flatMap(block -> block.body().value("role_arn"))
            .map(arn -> evaluator.value(arn, scope))
            .flatMap(Attributes::accountOfRole);
    Optional<String> only =
        body.value("allowed_account_ids")
            .map(ids -> evaluator.value(ids, scope))
            .flatMap(ids ->
                ids instanceof Collection<?> all && all.size() == 1
                    ? Json.some(all.iterator().next())
                    : Optional.empty());
    return new ProviderSettings(
        body.value("region").map(region -> evaluator.value(region, scope)).flatMap(Json::some),
        assumed.or(() -> only),
        body.blocks("default_tags")
            .findFirst()
            .flatMap(block -> block.body().value("tags"))
            .map(tags -> evaluator.value(tags, scope))
            .orElse(Map.of()));
  }

  /** How a reference to a provider is called: {@code aws}, {@code aws.west}; empty if otherwise. */
  static String name(Expression reference) {
    return switch (reference) {
      case Expression.Name name -> name.name();
      case Expression.Attribute attribute when attribute.of() instanceof Expression.Name of ->
          of.name() + "." + attribute.name();
      case Expression.Literal literal -> String.valueOf(literal.value().orElse(""));
      default -> "";
    };
  }
}
