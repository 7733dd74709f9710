package dev.atoll.iac.hcl.eval;

import dev.atoll.iac.map.Unresolved;

/** A whole resource as a value. */
public interface Reference extends Named {
  /** What stands for it where one value is asked for. */
  Unresolved unresolved();

  /** It stands for any number of resources. */
  boolean several();
}
