package dev.atoll.engine.expression;

import dev.atoll.engine.model.Resource;
import java.util.List;
import java.util.Optional;

/** What an expression sees beyond its own resource. */
public interface World {
  /** Resources of a type that the resource's links name, or whose links name the resource. */
  Seen linked(Resource resource, String type);

  /**
   * All resources of a type in the resource's account and region (global types: in its account).
   */
  Seen inRegion(Resource resource, String type);

  /** All resources of a type in the resource's account. */
  Seen inAccount(Resource resource, String type);

  /** True where it is not deployed yet: what AWS will choose is not known. */
  default boolean declared() {
    return false;
  }

  /** A world without other resources, all of it seen. */
  static World empty() {
    Seen nothing = new Seen(List.of(), Optional.empty());
    return new World() {
      @Override
      public Seen linked(Resource resource, String type) {
        return nothing;
      }

      @Override
      public Seen inRegion(Resource resource, String type) {
        return nothing;
      }

      @Override
      public Seen inAccount(Resource resource, String type) {
        return nothing;
      }
    };
  }

  /**
   * What was found, and what was not seen.
   *
   * @param unseen present where the resources are, or may be, not all
   */
  record Seen(List<Resource> resources, Optional<Unknown> unseen) {}
}
