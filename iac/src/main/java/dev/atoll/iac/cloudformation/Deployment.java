package dev.atoll.iac.cloudformation;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of how a stack will be deployed.
 *
 * @param region where
 * @param parameters values by name: text, number, boolean, list, or {@link
 *     dev.atoll.iac.map.Unresolved}; the others have their defaults
 */
public record Deployment(Optional<String> region, Map<String, Object> parameters) {
  /** Nothing is known. */
  public static final Deployment UNKNOWN = new Deployment(Optional.empty(), Map.of());
}
