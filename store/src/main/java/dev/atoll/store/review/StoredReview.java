package dev.atoll.store.review;

import dev.atoll.engine.review.ClaimCheck;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.snapshot.ScanInfo;
import java.util.Map;
import java.util.Optional;

/**
 * A review as it stands.
 *
 * @param said what people answered, by code
 * @param check the claims held against the review, where there are any
 * @param resources ids of the resources that fail, by the key of the engine's resource
 */
public record StoredReview(
    ScanInfo scan,
    Review review,
    Map<String, Said> said,
    Optional<Claims> claims,
    Optional<ClaimCheck> check,
    Map<String, Long> resources) {

  /** Whether anything was judged yet. */
  public boolean judged() {
    return !scan.finishedAt().equals(java.time.Instant.EPOCH);
  }
}
