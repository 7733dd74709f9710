package dev.atoll.engine.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How to make a rule hold.
 *
 * @param interrupts whether mending interrupts the service
 * @param steps for a person at the command line, in order
 * @param console for a person in the AWS console, in order; may be empty
 * @param terraform the corrected block, where it can be written
 * @param cloudformation the corrected resource, where it can be written
 * @param caution what breaks if one does it carelessly; may be empty
 * @param plan the same for the machine, in order; empty where no safe and reversible change exists
 */
public record Fix(
    Effort effort,
    boolean interrupts,
    List<String> steps,
    List<String> console,
    Optional<String> terraform,
    Optional<String> cloudformation,
    Optional<String> caution,
    List<Step> plan) {

  /**
   * One change of a plan.
   *
   * @param undo what takes it back
   */
  public record Step(Call act, Call undo) {}

  /**
   * A call that changes something.
   *
   * @param parameters as the API spells them; a text with holes is filled from the resource as it
   *     was before the plan, in {@code undo} also from the answer of {@code act}
   */
  public record Call(Service service, String operation, Map<String, Object> parameters) {}

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
