package dev.atoll.engine.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How to make a rule hold.
 *
 * @param interrupts whether mending interrupts the service
 * @param steps for a person, in order: console or command line
 * @param terraform the corrected block, where it can be written
 * @param cloudformation the corrected resource, where it can be written
 * @param caution what breaks if one does it carelessly; may be empty
 */
public record Fix(
    Effort effort,
    boolean interrupts,
    List<String> steps,
    Optional<String> terraform,
    Optional<String> cloudformation,
    Optional<String> caution) {

  /** How long mending one resource takes a person who knows how. */
  public enum Effort {
    MINUTES,
    HOURS,
    DAYS,
    WEEKS;

    /** The spelling in YAML and JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
