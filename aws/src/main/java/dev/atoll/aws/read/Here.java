package dev.atoll.aws.read;

import dev.atoll.engine.inventory.Identities;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.Holes;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a list call is made.
 *
 * @param region as resources carry it, {@code global} for global types
 * @param callRegion a real region
 * @param parent the resource of {@code each} that it is made for
 */
record Here(
    String account, String partition, String region, String callRegion, Optional<Resource> parent) {

  Here of(Resource owner) {
    boolean global = owner.region().equals(Resource.GLOBAL);
    return new Here(
        account,
        partition,
        global ? region : owner.region(),
        global ? callRegion : owner.region(),
        Optional.of(owner));
  }

  /** What holes in a list call's parameters mean here. */
  Function<String, @Nullable Object> holes() {
    Function<String, @Nullable Object> places =
        Identities.lookup(
            new Resource(
                "", account, callRegion, "", "", Optional.empty(), Map.of(), Struct.empty()),
            partition);
    return hole ->
        hole.startsWith(Holes.PARENT)
            ? parent
                .map(owner -> Identities.lookup(owner, partition))
                .map(lookup -> lookup.apply(hole.substring(Holes.PARENT.length())))
                .orElse(null)
            : places.apply(hole);
  }

  /** The resource that a configuration found here is; empty where it carries no id yet. */
  Optional<Resource> identify(ResourceType type, Struct configuration) {
    return Identities.resource(type, configuration, account, region, partition);
  }
}
