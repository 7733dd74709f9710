package dev.atoll.store.notify;

import dev.atoll.engine.model.Severity;
import dev.atoll.store.finding.FindingItem;
import java.time.Instant;
import java.util.List;

/**
 * Risks that a channel was not told of yet.
 *
 * @param lives all of them
 * @param worst some of them, the worst first
 */
public record Fresh(List<Life> lives, List<FindingItem> worst) {
  /** A finding from when it opened to when it is resolved. */
  public record Life(long finding, Instant openedAt, Severity severity) {}
}
