package dev.atoll.server.review;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.review.Answer;
import dev.atoll.store.review.Milestone;
import java.time.Instant;

/**
 * How a review stood.
 *
 * @param tool whether it is one of the Tool's, brought in: then {@code by} brought it
 * @param high questions at high risk
 * @param answered practices that had an answer
 */
public record MilestoneView(
    String id,
    String name,
    String by,
    Instant at,
    boolean tool,
    long high,
    long medium,
    long none,
    long unanswered,
    long answered,
    long practices) {
  static MilestoneView of(Milestone milestone) {
    return new MilestoneView(
        String.valueOf(milestone.id()),
        milestone.name(),
        milestone.by(),
        milestone.at(),
        milestone.tool(),
        milestone.at(QuestionRisk.HIGH),
        milestone.at(QuestionRisk.MEDIUM),
        milestone.at(QuestionRisk.NONE),
        milestone.at(QuestionRisk.UNANSWERED),
        milestone.answers().values().stream().filter(each -> each != Answer.UNKNOWN).count(),
        milestone.answers().size());
  }
}
