package dev.atoll.aws.review;

import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.SyncState;
import dev.atoll.engine.review.sync.SyncState.Milestone;
import java.util.List;
import java.util.Optional;

/**
 * Where is kept what Atoll wrote. Each save is whole or not at all, and on disk when it returns.
 */
public interface Ledger {
  /** What was saved last; empty where nothing was. */
  Optional<SyncState> load();

  void save(SyncState state);

  /** Keeps a milestone's answers for good: the Tool forgets what it has no room for. */
  void keep(Milestone milestone, LensReviewInfo review, List<Standing> answers);
}
