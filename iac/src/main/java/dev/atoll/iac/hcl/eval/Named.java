package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.hcl.Position;

/**
 * Something with attributes that are worked out when they are asked for: {@code var}, {@code
 * local}.
 */
@FunctionalInterface
public interface Named {
  /**
   * The value of an attribute.
   *
   * @throws dev.atoll.iac.hcl.HclException where there is none
   */
  Object attribute(String name, Position at);
}
