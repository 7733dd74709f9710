package dev.atoll.server.review;

import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.report.review.ReviewFigures;
import dev.atoll.store.review.Milestone;
import dev.atoll.store.review.StoredReview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The proposed answers to all questions, with their evidence.
 *
 * @param workload its id, or {@code estate}
 * @param lens of the tenant's own; absent where it is by the framework
 * @param at when it was last judged; absent where nothing was
 * @param since the milestone that it is compared with
 * @param claim what the Tool's answers claim, where they were brought in
 */
public record ReviewView(
    String workload,
    String name,
    @Nullable LensRef lens,
    @Nullable Instant at,
    FiguresView figures,
    @Nullable MilestoneView since,
    @Nullable ClaimView claim,
    List<PillarView> pillars) {

  @Schema(name = "ReviewPillar")
  public record PillarView(
      String id, String title, FiguresView figures, List<QuestionView> questions) {}

  static ReviewView of(Subject subject, Optional<Milestone> since) {
    Part part = subject.part();
    StoredReview stored = subject.review();
    ReviewParts parts = new ReviewParts(stored, since);
    return new ReviewView(
        part.key(),
        part.name(),
        subject.lens().map(LensRef::of).orElse(null),
        stored.judged() ? stored.scan().finishedAt() : null,
        FiguresView.of(ReviewFigures.of(stored.review()), stored.review().practices().toList()),
        since.map(MilestoneView::of).orElse(null),
        stored
            .check()
            .flatMap(check -> stored.claims().map(claims -> ClaimView.of(check, claims)))
            .orElse(null),
        stored.review().pillars().stream().map(pillar -> pillar(pillar, parts)).toList());
  }

  private static PillarView pillar(PillarReview pillar, ReviewParts parts) {
    return new PillarView(
        pillar.pillar().id(),
        pillar.pillar().name(),
        FiguresView.of(
            ReviewFigures.of(pillar),
            pillar.questions().stream().flatMap(each -> each.practices().stream()).toList()),
        pillar.questions().stream().map(parts::question).toList());
  }
}
