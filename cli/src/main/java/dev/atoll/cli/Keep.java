package dev.atoll.cli;

import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.FieldSet;
import dev.atoll.engine.plan.Projection;
import java.util.function.BiFunction;

/** What to keep of configurations in memory. */
final class Keep {
  private Keep() {}

  /** Only the fields that something reads. */
  static BiFunction<ResourceType, Struct, Struct> only(FieldSet fields) {
    return (type, configuration) -> Projection.of(configuration, type.shape(), fields);
  }
}
