package dev.atoll.engine.expression;

import dev.atoll.engine.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Other resources: {@code linked(of, 'type')}, {@code inRegion('type')}, {@code inAccount('type')}.
 */
final class Relation extends Node {
  private final String name;
  private final @Nullable Node of;
  private final String type;

  /**
   * @param of whose links to follow; null where the judged resource's place counts
   */
  Relation(String name, @Nullable Node of, String type) {
    this.name = name;
    this.of = of;
    this.type = type;
  }

  @Override
  Object eval(Frame frame) {
    World world = frame.scope.world();
    Resource judged = frame.scope.resource();
    if (of == null) {
      return seen(
          name.equals("inRegion") ? world.inRegion(judged, type) : world.inAccount(judged, type));
    }
    Object from = of.eval(frame);
    return from instanceof Resource resource
        ? seen(world.linked(resource, type))
        : Operand.strict(frame, name, from);
  }

  private static Object seen(World.Seen seen) {
    return seen.unseen().isEmpty()
        ? seen.resources()
        : new Partial(seen.resources(), seen.unseen().get());
  }
}
