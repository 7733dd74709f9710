package dev.atoll.engine.judge;

import dev.atoll.engine.expression.World;
import dev.atoll.engine.model.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The world as one resource sees it, with its links remembered: many rules of a type ask for the
 * same ones. For one thread.
 */
final class Nearby implements World {
  private final World world;
  private final List<String> types = new ArrayList<>();
  private final List<Seen> linked = new ArrayList<>();
  private @Nullable Resource centre;

  Nearby(World world) {
    this.world = world;
  }

  /** Moves to another resource. */
  void moveTo(Resource resource) {
    centre = resource;
    types.clear();
    linked.clear();
  }

  @Override
  public boolean declared() {
    return world.declared();
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very resource; its equals compares configurations
  public Seen linked(Resource resource, String type) {
    if (resource != centre) {
      return world.linked(resource, type);
    }
    int known = types.indexOf(type);
    if (known >= 0) {
      return linked.get(known);
    }
    Seen seen = world.linked(resource, type);
    types.add(type);
    linked.add(seen);
    return seen;
  }

  @Override
  public Seen inRegion(Resource resource, String type) {
    return world.inRegion(resource, type);
  }

  @Override
  public Seen inAccount(Resource resource, String type) {
    return world.inAccount(resource, type);
  }
}
