package dev.atoll.engine.review;

import dev.atoll.engine.knowledge.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person answered.
 *
 * @param code of a practice, {@code OPS01-BP01}, or of a question, {@code OPS01}, that does not
 *     apply as a whole
 * @param answer not UNKNOWN
 * @param reason why it does not apply; empty for the other answers
 * @param note may be empty
 * @param evidence links, or files beside the review file
 * @param by who answers for it
 * @param on when it was said
 * @param origin where it is written
 */
public record Statement(
    String code,
    Answer answer,
    Optional<Reason> reason,
    String note,
    List<String> evidence,
    String by,
    LocalDate on,
    Origin origin) {

  /** Who said so, and when: {@code Ana Souza, 2026-11-20}. */
  public String source() {
    return by + ", " + on;
  }
}
