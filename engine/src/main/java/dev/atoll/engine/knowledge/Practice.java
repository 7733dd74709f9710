package dev.atoll.engine.knowledge;

import dev.atoll.engine.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A best practice of the framework, as in the AWS Well-Architected Tool.
 *
 * @param code {@code SEC08-BP02}
 * @param choiceId the Tool's id of the choice; empty where no export of the Tool carries it
 * @param risk the level of risk exposed if it is not established
 * @param evidenced how far a machine can see it
 * @param reason what rules leave open, the question to ask people, or why nothing shows it
 * @param rules ids of the rules that evidence it
 */
public record Practice(
    String code,
    Optional<String> choiceId,
    String title,
    Severity risk,
    Evidenced evidenced,
    String reason,
    List<String> rules) {

  /** How far a machine can see a practice. */
  public enum Evidenced {
    /** Rules show it fully. */
    AUTOMATED,
    /** Rules show a named part. */
    PARTIAL,
    /** People must answer. */
    ATTESTED,
    /** Nothing in an AWS account shows it. */
    NOT_OBSERVABLE;

    /** The spelling in YAML and JSON: {@code not-observable}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
