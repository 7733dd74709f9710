package dev.atoll.store.ingest;

import dev.atoll.engine.model.Struct;
import org.jspecify.annotations.Nullable;

/** The availability zone that a configuration names. */
final class Zones {
  private static final String FIELD = "AvailabilityZone";

  private Zones() {}

  /** Null where it lies in none, or in several. */
  static @Nullable String of(Struct configuration) {
    if (configuration.get(FIELD) instanceof String zone) {
      return zone;
    }
    return configuration.get("Placement") instanceof Struct placement
            && placement.get(FIELD) instanceof String zone
        ? zone
        : null;
  }
}
