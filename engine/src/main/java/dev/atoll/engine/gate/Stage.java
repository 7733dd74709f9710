package dev.atoll.engine.gate;

import dev.atoll.engine.model.Severity;
import java.util.Optional;

/**
 * What fails a build on its way to an environment.
 *
 * @param failOn the mildest severity that does; empty for none
 * @param strict whether what could not be seen fails it, too
 */
public record Stage(Optional<Severity> failOn, boolean strict) {
  /** Nothing fails. */
  public static final Stage LENIENT = new Stage(Optional.empty(), false);

  public boolean failsOn(Severity severity) {
    return failOn.filter(mildest -> severity.compareTo(mildest) <= 0).isPresent();
  }
}
