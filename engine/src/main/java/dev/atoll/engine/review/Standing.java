package dev.atoll.engine.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a question as it stands in the AWS Well-Architected Tool.
 *
 * @param question the Tool's QuestionId
 * @param pillar the Tool's PillarId; empty where it is not told
 * @param applicable whether the question applies to the workload
 * @param reason why it does not; {@code NONE} where it does
 * @param offered the ids of the choices that the lens offers, in the Tool's order; empty where they
 *     are not told
 * @param choices the choices that somebody answered, by id
 * @param notes the question's notes; may be empty
 */
public record Standing(
    String question,
    String pillar,
    boolean applicable,
    String reason,
    List<String> offered,
    Map<String, Choice> choices,
    String notes) {
  public static final String NO_REASON = "NONE";

  public Standing {
    offered = List.copyOf(offered);
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }

  /** What was chosen. */
  public enum Status {
    SELECTED,
    NOT_APPLICABLE,
    UNSELECTED
  }

  /**
   * @param reason {@code NONE} where none was given
   * @param notes may be empty
   */
  public record Choice(Status status, String reason, String notes) {
    /** A choice that nobody touched. */
    public static final Choice UNTOUCHED = new Choice(Status.UNSELECTED, NO_REASON, "");
  }

  public Choice choice(String id) {
    return Optional.ofNullable(choices.get(id)).orElse(Choice.UNTOUCHED);
  }

  public Status status(String id) {
    return choice(id).status();
  }

  /** The ids of the choices that are selected, sorted. */
  public List<String> selected() {
    return choices.entrySet().stream()
        .filter(entry -> entry.getValue().status() == Status.SELECTED)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Whether anything at all was answered. */
  public boolean answered() {
    return !applicable
        || choices.values().stream().anyMatch(each -> each.status() != Status.UNSELECTED);
  }

  /** Whether anybody left anything here. */
  public boolean touched() {
    return answered()
        || !notes.isBlank()
        || choices.values().stream().anyMatch(each -> !each.notes().isBlank());
  }
}
