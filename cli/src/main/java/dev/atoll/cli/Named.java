package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.yaml.Nearest;
import java.util.Collection;
import java.util.List;

/** Things that options name. */
final class Named {
  private Named() {}

  /** Throws where one of the names is not known, and says which comes nearest. */
  static void check(String what, List<String> names, Collection<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw new AtollException(
            ErrorCode.USAGE,
            "there is no %s %s%s".formatted(what, name, Nearest.hint(name, known)),
            "");
      }
    }
  }
}
