package dev.atoll.store.finding;

import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Which findings: those to which everything given applies; of a list any one.
 *
 * @param rules ids
 * @param resources ids
 * @param pillars ids, as the framework spells them
 * @param practices codes
 * @param workload id
 * @param assignee empty text for those of nobody
 * @param text stands somewhere in the rule's id, the message, or the resource's name or ARN
 */
public record FindingFilter(
    List<String> rules,
    List<Long> resources,
    List<String> types,
    List<String> accounts,
    List<String> regions,
    List<Severity> severities,
    List<String> pillars,
    List<String> practices,
    List<Impact> impacts,
    List<FindingStatus> statuses,
    Optional<Long> workload,
    Optional<String> assignee,
    Optional<String> text) {

  /** All of them, resolved ones too. */
  public static final FindingFilter ALL =
      new FindingFilter(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Those that are open. */
  public static final FindingFilter OPEN = ALL.with(FindingStatus.OPEN);

  /** This filter for these statuses. */
  public FindingFilter with(FindingStatus... wanted) {
    return new FindingFilter(
        rules,
        resources,
        types,
        accounts,
        regions,
        severities,
        pillars,
        practices,
        impacts,
        List.of(wanted),
        workload,
        assignee,
        text);
  }
}
