package dev.atoll.engine.compare;

import dev.atoll.engine.model.Resource;
import java.util.Optional;

/**
 * What identifies a resource in a result.
 *
 * @param arn absent where it is not deployed yet
 * @param id {@code *} where a whole list could not be read
 */
public record Subject(
    Optional<String> arn, String type, String id, String name, String account, String region) {
  private static final String ANY = "*";

  static Subject of(Resource resource) {
    return new Subject(
        resource.arn(),
        resource.type(),
        resource.id(),
        resource.name(),
        resource.account(),
        resource.region());
  }

  /** Like {@link Resource#key()}. */
  public String key() {
    return arn.orElseGet(() -> account + "/" + region + "/" + type + "/" + id);
  }

  /** True where it stands for all resources of a list that could not be read. */
  boolean standsForAll() {
    return id.equals(ANY);
  }
}
