package dev.atoll.server.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atoll.engine.assess.Assessment;
import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.review.Answer;
import dev.atoll.server.contract.OneOf;
import dev.atoll.store.review.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question with its proposed answer.
 *
 * @param risk of the proposed answers: HIGH, MEDIUM, NONE or UNANSWERED
 * @param before the risk in the milestone that it is compared with
 * @param complete whether every practice has an answer
 * @param said who says that it does not apply
 * @param claimedApplicable what the Tool's answers say; absent where they do not have it
 */
@Schema(name = "ReviewQuestion")
public record QuestionView(
    String code,
    String title,
    @OneOf(QuestionRisk.class) String risk,
    @JsonInclude(JsonInclude.Include.NON_NULL) @OneOf(QuestionRisk.class) @Nullable String before,
    boolean complete,
    @Nullable SaidView said,
    @Nullable Boolean claimedApplicable,
    List<PracticeView> practices) {

  /**
   * @param risk of not having it: high, medium or low
   * @param state what rules say
   * @param answer the proposal: selected, not-selected, not-applicable or unknown
   * @param before the proposal in the milestone that it is compared with
   * @param basis what the proposal rests on: rules, person or nothing
   * @param why this is proposed, in one line
   * @param ask what is left for people to answer
   * @param said what people answered, also where rules contradict it
   * @param contradicted whether people claim what rules see to fail
   * @param claimed what the Tool's answers say: selected, not-selected or not-applicable; absent
   *     where they do not have it
   */
  @Schema(name = "ReviewPractice")
  public record PracticeView(
      String code,
      String title,
      @OneOf(Severity.class) String risk,
      @OneOf(value = Assessment.State.class, name = "PracticeState") String state,
      @OneOf(Answer.class) String answer,
      @JsonInclude(JsonInclude.Include.NON_NULL) @OneOf(Answer.class) @Nullable String before,
      @Schema(enumeration = {"rules", "person", "nothing"}) String basis,
      @Nullable String reason,
      String why,
      @Nullable AskView ask,
      @Nullable SaidView said,
      boolean contradicted,
      @OneOf(Answer.class) @Nullable String claimed,
      List<EvidenceView> rules) {}

  public record AskView(String open, String evidence) {}

  /**
   * What a person answered.
   *
   * @param answer yes, no or not-applicable
   * @param by who says so
   * @param owner who sees to what is open
   */
  public record SaidView(
      @Schema(enumeration = {"yes", "no", "not-applicable"}) String answer,
      @Nullable String reason,
      String note,
      List<String> evidence,
      String by,
      LocalDate on,
      String owner,
      String changedBy,
      Instant changedAt) {
    static SaidView of(Said said) {
      return new SaidView(
          AnswerBody.said(said.answer()),
          said.reason().map(reason -> reason.id()).orElse(null),
          said.note(),
          said.evidence(),
          said.by(),
          said.on(),
          said.owner(),
          said.changedBy(),
          said.changedAt());
    }
  }

  /**
   * What one rule says.
   *
   * @param judged whether it was judged at all
   * @param examples the first resources that fail
   * @param gaps what kept it from seeing, the first of them
   */
  public record EvidenceView(
      String rule,
      String title,
      @OneOf(Severity.class) String severity,
      boolean judged,
      long pass,
      long fail,
      long notEvaluated,
      List<ExampleView> examples,
      List<GapView> gaps) {}

  /**
   * @param id of the resource
   */
  public record ExampleView(
      @Nullable String id,
      String name,
      String type,
      String account,
      String region,
      String message) {}

  @Schema(name = "ReviewGap")
  public record GapView(
      String account,
      String region,
      String service,
      String operation,
      String reason,
      @Nullable String permission) {}
}
