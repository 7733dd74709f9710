package dev.atoll.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atoll.engine.assess.Assessment;
import dev.atoll.engine.assess.Assessment.PillarState;
import dev.atoll.engine.assess.Assessment.PracticeState;
import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.QuestionState;
import dev.atoll.engine.assess.Assessor;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.model.Severity;
import dev.atoll.server.contract.OneOf;
import dev.atoll.store.adherence.Assessed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The state of every practice and question.
 *
 * @param at when it stood so; absent where nothing was judged yet
 */
public record AssessmentView(
    @Nullable Instant at,
    @Nullable Double adherence,
    AtRiskView questionsAtRisk,
    List<PillarView> pillars) {

  /** How many questions have which risk. */
  public record AtRiskView(long high, long medium, long none, long unanswered) {}

  @Schema(name = "AssessedPillar")
  public record PillarView(
      String id, String title, @Nullable Double adherence, List<QuestionView> questions) {}

  /**
   * @param before the risk in the assessment that this one is compared with
   */
  @Schema(name = "AssessedQuestion")
  public record QuestionView(
      String code,
      String title,
      @OneOf(QuestionRisk.class) String risk,
      @JsonInclude(JsonInclude.Include.NON_NULL) @OneOf(QuestionRisk.class) @Nullable String before,
      List<PracticeView> practices) {}

  /**
   * @param risk of not having it: high, medium or low
   * @param before the state in the assessment that this one is compared with
   * @param reason what rules leave open, the question to ask people, or why nothing shows it
   */
  @Schema(name = "AssessedPractice")
  public record PracticeView(
      String code,
      String title,
      @OneOf(Severity.class) String risk,
      @OneOf(value = Assessment.State.class, name = "PracticeState") String state,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @OneOf(value = Assessment.State.class, name = "PracticeState")
          @Nullable String before,
      @OneOf(Evidenced.class) String evidenced,
      String reason,
      long pass,
      long fail,
      long notEvaluated,
      List<String> rules) {}

  static AssessmentView of(Assessed now, Optional<Assessed> before) {
    Map<String, String> earlier = new HashMap<>();
    before.ifPresent(then -> remember(then.assessment(), earlier));
    List<PillarView> pillars =
        now.assessment().pillars().stream().map(state -> pillar(state, now, earlier)).toList();
    return new AssessmentView(
        now.at(), OverviewView.value(now.adherence()), atRisk(pillars), pillars);
  }

  /** Of an estate that was never judged: every practice is unknown. */
  static AssessmentView none(Framework framework) {
    Assessment nothing = Assessor.assess(framework, new Verdicts(List.of(), Map.of()), "");
    Assessed unknown = new Assessed(Instant.EPOCH, nothing, OptionalDouble.empty(), Map.of());
    AssessmentView view = of(unknown, Optional.empty());
    return new AssessmentView(null, null, view.questionsAtRisk(), view.pillars());
  }

  private static void remember(Assessment assessment, Map<String, String> states) {
    for (PillarState pillar : assessment.pillars()) {
      for (QuestionState question : pillar.questions()) {
        states.put(question.question().code(), question.risk().name());
        question
            .practices()
            .forEach(state -> states.put(state.practice().code(), state.state().name()));
      }
    }
  }

  private static AtRiskView atRisk(List<PillarView> pillars) {
    Map<String, Long> counts = new HashMap<>();
    pillars.stream()
        .flatMap(pillar -> pillar.questions().stream())
        .forEach(question -> counts.merge(question.risk(), 1L, Long::sum));
    return new AtRiskView(
        counts.getOrDefault("HIGH", 0L),
        counts.getOrDefault("MEDIUM", 0L),
        counts.getOrDefault("NONE", 0L),
        counts.getOrDefault("UNANSWERED", 0L));
  }

  private static PillarView pillar(PillarState state, Assessed now, Map<String, String> earlier) {
    String id = state.pillar().id();
    return new PillarView(
        id,
        state.pillar().name(),
        now.pillars().get(id),
        state.questions().stream().map(question -> question(question, earlier)).toList());
  }

  private static QuestionView question(QuestionState state, Map<String, String> earlier) {
    return new QuestionView(
        state.question().code(),
        state.question().title(),
        state.risk().name(),
        earlier.get(state.question().code()),
        state.practices().stream().map(practice -> practice(practice, earlier)).toList());
  }

  private static PracticeView practice(PracticeState state, Map<String, String> earlier) {
    var practice = state.practice();
    return new PracticeView(
        practice.code(),
        practice.title(),
        practice.risk().id(),
        state.state().name(),
        earlier.get(practice.code()),
        practice.evidenced().id(),
        practice.reason(),
        state.counts().pass(),
        state.counts().fail(),
        state.counts().notEvaluated(),
        practice.rules());
  }
}
