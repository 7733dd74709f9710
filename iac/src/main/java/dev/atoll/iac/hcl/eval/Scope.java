package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.hcl.Position;
import java.util.Map;

/** What names mean at a place. */
@FunctionalInterface
public interface Scope {
  /** The value of a name that begins a reference. */
  Object name(String name, Position at);

  /** The same with more names. */
  default Scope with(Map<String, Object> more) {
    return (name, at) -> {
      Object value = more.get(name);
      return value == null ? name(name, at) : value;
    };
  }
}
