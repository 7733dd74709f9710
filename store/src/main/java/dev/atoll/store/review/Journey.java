package dev.atoll.store.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a customer stands, as people say.
 *
 * @param stage empty where only what is seen counts
 * @param nextStep may be empty
 * @param due when the next step is to be done
 */
public record Journey(
    Optional<Stage> stage,
    String nextStep,
    Optional<LocalDate> due,
    String changedBy,
    Instant changedAt) {

  /** The stage that holds: what people say, but never less than what is seen. */
  public static Optional<Stage> stage(Optional<Journey> journey, boolean account, boolean scanned) {
    Optional<Stage> seen =
        scanned
            ? Optional.of(Stage.SCANNED)
            : account ? Optional.of(Stage.ONBOARDED) : Optional.empty();
    Optional<Stage> said = journey.flatMap(Journey::stage);
    return said.filter(each -> seen.isEmpty() || each.compareTo(seen.get()) > 0).or(() -> seen);
  }
}
