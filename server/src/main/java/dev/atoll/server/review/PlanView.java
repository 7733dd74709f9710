package dev.atoll.server.review;

import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.plan.HighRisks;
import dev.atoll.engine.review.plan.Work;
import dev.atoll.server.contract.OneOf;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which high-risk issues to improve for the least effort.
 *
 * @param high codes of the questions at high risk now
 * @param percent how much of the high-risk issues is to improve
 * @param before how many there were when it began
 * @param progress what is reached since
 * @param goal how many more questions must improve
 * @param improves the questions that the plan improves
 * @param minutes the estimated effort of all of it
 * @param proven whether no other choice takes less, by the estimates
 * @param byPeople codes of questions at high risk over what only people can change
 */
@Schema(name = "ReviewPlan")
public record PlanView(
    List<String> high,
    int percent,
    int before,
    @Nullable ProgressView progress,
    int goal,
    boolean reached,
    List<ImprovedView> improves,
    List<WorkView> works,
    long minutes,
    boolean proven,
    List<String> byPeople) {

  /**
   * @param improved codes of those that are at high risk no more, and all of it was seen
   * @param unseen codes of those of which not all was seen that failed then
   * @param fresh codes of questions at high risk now that were not then
   */
  @Schema(name = "PlanProgress")
  public record ProgressView(
      String since, List<String> improved, List<String> unseen, List<String> fresh) {}

  public record ImprovedView(String code, String title) {
    static ImprovedView of(QuestionReview question) {
      return new ImprovedView(question.question().code(), question.question().title());
    }
  }

  /**
   * Making one rule hold everywhere.
   *
   * @param effort of one resource: minutes, hours, days or weeks
   * @param interrupts whether mending interrupts the service
   * @param resources how many fail
   * @param minutes the estimate for all of them
   * @param practices codes of those that need it
   */
  public record WorkView(
      String rule,
      String title,
      @OneOf(Severity.class) String severity,
      @OneOf(value = Fix.Effort.class, name = "Effort") String effort,
      boolean interrupts,
      long resources,
      long minutes,
      List<String> practices) {
    static WorkView of(Work work) {
      var rule = work.rule().rule();
      return new WorkView(
          rule.id(),
          rule.title(),
          rule.severity().id(),
          work.effort().id(),
          rule.fix().interrupts(),
          work.rule().counts().fail(),
          work.minutes(),
          work.practices());
    }
  }

  static PlanView of(HighRisks plan) {
    return new PlanView(
        plan.high().stream().map(each -> each.question().code()).toList(),
        plan.percent(),
        plan.before(),
        plan.progress()
            .map(each ->
                new ProgressView(each.since(), each.improved(), each.unseen(), each.fresh()))
            .orElse(null),
        plan.goal(),
        plan.reached(),
        plan.improves().stream().map(ImprovedView::of).toList(),
        plan.works().stream().map(WorkView::of).toList(),
        plan.minutes(),
        plan.proven(),
        plan.byPeople());
  }
}
