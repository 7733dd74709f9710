package dev.atoll.server.review;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.engine.review.Standing;
import dev.atoll.report.review.ReviewWords;
import dev.atoll.server.review.QuestionView.AskView;
import dev.atoll.server.review.QuestionView.EvidenceView;
import dev.atoll.server.review.QuestionView.ExampleView;
import dev.atoll.server.review.QuestionView.GapView;
import dev.atoll.server.review.QuestionView.PracticeView;
import dev.atoll.server.review.QuestionView.SaidView;
import dev.atoll.store.review.Milestone;
import dev.atoll.store.review.StoredReview;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stored review in the shapes of the API. */
final class ReviewParts {
  private static final int EXAMPLES = 5;

  private final StoredReview stored;
  private final Optional<Milestone> since;
  private final Map<String, Standing> claims;

  ReviewParts(StoredReview stored, Optional<Milestone> since) {
    this.stored = stored;
    this.since = since;
    this.claims =
        stored
            .claims()
            .map(each ->
                each.answers().standing().stream()
                    .collect(Collectors.toUnmodifiableMap(Standing::question, Function.identity())))
            .orElse(Map.of());
  }

  QuestionView question(QuestionReview question) {
    String code = question.question().code();
    Optional<Standing> claim = Optional.ofNullable(claims.get(question.question().id()));
    return new QuestionView(
        code,
        question.question().title(),
        question.risk().name(),
        since.map(each -> each.risks().get(code)).map(Enum::name).orElse(null),
        question.complete(),
        said(code),
        claim.map(Standing::applicable).orElse(null),
        question.practices().stream().map(each -> practice(each, claim)).toList());
  }

  private @Nullable SaidView said(String code) {
    return Optional.ofNullable(stored.said().get(code)).map(SaidView::of).orElse(null);
  }

  private PracticeView practice(PracticeReview practice, Optional<Standing> claim) {
    String code = practice.practice().code();
    return new PracticeView(
        code,
        practice.practice().title(),
        practice.practice().risk().id(),
        practice.state().name(),
        practice.answer().id(),
        since.map(each -> each.answers().get(code)).map(Answer::id).orElse(null),
        practice.basis().name().toLowerCase(Locale.ROOT),
        practice.reason().map(reason -> reason.id()).orElse(null),
        ReviewWords.briefly(practice),
        practice.ask().map(ask -> new AskView(ask.open(), ask.evidence())).orElse(null),
        said(code),
        practice.contradicted(),
        claim.flatMap(stands -> claimed(practice, stands)).orElse(null),
        practice.rules().stream().map(this::evidence).toList());
  }

  private static Optional<String> claimed(PracticeReview practice, Standing stands) {
    return practice
        .practice()
        .choiceId()
        .map(id ->
            stands.applicable() ? ClaimView.status(stands.status(id)) : Answer.NOT_APPLICABLE.id());
  }

  private EvidenceView evidence(RuleEvidence rule) {
    return new EvidenceView(
        rule.rule().id(),
        rule.rule().title(),
        rule.rule().severity().id(),
        rule.judged(),
        rule.counts().pass(),
        rule.counts().fail(),
        rule.counts().notEvaluated(),
        rule.fails().stream().limit(EXAMPLES).map(this::example).toList(),
        rule.gaps().stream().limit(EXAMPLES).map(ReviewParts::gap).toList());
  }

  private ExampleView example(Evaluation evaluation) {
    Resource resource = evaluation.resource();
    return new ExampleView(
        Optional.ofNullable(stored.resources().get(resource.key()))
            .map(String::valueOf)
            .orElse(null),
        resource.name(),
        resource.type(),
        resource.account(),
        resource.region(),
        evaluation.message());
  }

  private static GapView gap(Gap gap) {
    return new GapView(
        gap.account(),
        gap.region(),
        gap.service(),
        gap.operation(),
        gap.reason().id(),
        gap.permission().orElse(null));
  }
}
