package dev.atoll.server.review;

import dev.atoll.report.review.ReviewFigures;
import dev.atoll.server.contract.OneOf;
import dev.atoll.store.lens.StoredLens;
import dev.atoll.store.review.StoredReview;
import dev.atoll.store.workload.Criticality;
import dev.atoll.store.workload.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A review in the list of all.
 *
 * @param workload its id, or {@code estate}
 * @param at when it was last judged; absent where nothing was
 * @param lenses of the tenant's own that it is reviewed by
 * @param claimedAt when the Tool's answers were brought in
 * @param contradictions claims of the Tool's answers that rules contradict
 */
public record ReviewLine(
    String workload,
    String name,
    @Nullable String environment,
    @OneOf(Criticality.class) @Nullable String criticality,
    @Nullable String owner,
    @Nullable Instant at,
    List<LensRef> lenses,
    FiguresView figures,
    @Nullable Instant claimedAt,
    int contradictions) {

  static ReviewLine of(Part part, StoredReview stored, List<StoredLens> lenses) {
    Optional<Workload> workload = Optional.ofNullable(part.workload());
    return new ReviewLine(
        part.key(),
        part.name(),
        workload.map(Workload::environment).orElse(null),
        workload.map(each -> each.criticality().id()).orElse(null),
        workload.map(Workload::owner).orElse(null),
        stored.judged() ? stored.scan().finishedAt() : null,
        lenses.stream()
            .filter(lens -> lens.workloads().contains(part.id()))
            .map(LensRef::of)
            .toList(),
        FiguresView.of(ReviewFigures.of(stored.review()), stored.review().practices().toList()),
        stored.claims().map(claims -> claims.importedAt()).orElse(null),
        stored.check().map(check -> check.contradictions().size()).orElse(0));
  }
}
