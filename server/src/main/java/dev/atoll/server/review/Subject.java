package dev.atoll.server.review;

import dev.atoll.server.http.Parsing;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.lens.StoredLens;
import dev.atoll.store.review.Milestone;
import dev.atoll.store.review.Reviews;
import dev.atoll.store.review.StoredReview;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is reviewed, and by what.
 *
 * @param lens one of the tenant's own; empty for the framework
 * @param reviews by it
 */
record Subject(Part part, Optional<StoredLens> lens, Reviews reviews) {
  /**
   * @param workload its id, or {@code estate}
   * @param lens the id of one of the tenant's own that the workload is reviewed by
   */
  static Subject of(Estate estate, String workload, @Nullable String lens) {
    Part part = Part.of(estate, workload);
    Optional<StoredLens> own = Parsing.id(lens, "lens").map(id -> find(estate, id));
    own.filter(each -> !each.workloads().contains(part.id()))
        .ifPresent(each -> {
          throw new Refused(
              Refusal.NOT_FOUND,
              "%s is not reviewed by the lens %s".formatted(part.name(), each.name()),
              "name it among the lens's workloads");
        });
    return new Subject(
        part, own, own.map(each -> estate.lenses().reviews(each)).orElseGet(estate::reviews));
  }

  private static StoredLens find(Estate estate, long id) {
    return estate.lenses().find(id).orElseThrow(() -> Refused.notFound("lens", String.valueOf(id)));
  }

  StoredReview review() {
    return reviews.find(part.id(), part.name());
  }

  Optional<Milestone> milestone(@Nullable String id) {
    return Parsing.id(id, "since")
        .map(known ->
            reviews
                .milestone(part.id(), known)
                .orElseThrow(() -> Refused.notFound("milestone", String.valueOf(known))));
  }

  /** As people know it. */
  String name() {
    return lens.map(each -> "%s by %s".formatted(part.name(), each.name())).orElse(part.name());
  }

  /** As a file with it is named. */
  String stem() {
    return lens.map(each -> "review-%s-lens-%d".formatted(part.key(), each.id()))
        .orElse("review-" + part.key());
  }
}
