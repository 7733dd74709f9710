package dev.atoll.store.review;

import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Reason;
import dev.atoll.engine.review.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person answered, and who wrote it down.
 *
 * @param code of a practice, or of a question that does not apply
 * @param answer not UNKNOWN
 * @param reason why it does not apply
 * @param evidence links
 * @param by who says so
 * @param owner who sees to what is open; may be empty
 */
public record Said(
    String code,
    Answer answer,
    Optional<Reason> reason,
    String note,
    List<String> evidence,
    String by,
    LocalDate on,
    String owner,
    String changedBy,
    Instant changedAt) {

  Statement statement() {
    return new Statement(
        code, answer, reason, note, evidence, by, on, new Origin("the review", 1, 1));
  }
}
