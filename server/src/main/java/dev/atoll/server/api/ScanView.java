package dev.atoll.server.api;

import dev.atoll.server.contract.OneOf;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.scan.ScanState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scan.
 *
 * @param account of several the first; all are in {@code accounts}
 */
public record ScanView(
    String id,
    @OneOf(ScanState.class) String state,
    @Nullable String account,
    List<String> accounts,
    List<String> regions,
    String source,
    String requestedBy,
    Instant queuedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    long resources,
    long evaluations,
    long notEvaluated,
    int gaps,
    int opened,
    int resolved,
    int reopened,
    ProgressView progress,
    @Nullable String error) {

  /**
   * @param total 0 while it is not known
   */
  @Schema(name = "ScanProgress")
  public record ProgressView(long done, long total, String what) {
    static ProgressView of(Scan.Progress progress) {
      return new ProgressView(progress.done(), progress.total(), progress.what());
    }
  }

  static ScanView of(Scan scan) {
    return new ScanView(
        scan.id(),
        scan.state().id(),
        scan.accounts().stream().findFirst().orElse(null),
        scan.accounts(),
        scan.regions(),
        scan.source(),
        scan.requestedBy(),
        scan.queuedAt(),
        scan.startedAt().orElse(null),
        scan.finishedAt().orElse(null),
        scan.resources(),
        scan.evaluations(),
        scan.notEvaluated(),
        scan.gaps(),
        scan.opened(),
        scan.resolved(),
        scan.reopened(),
        ProgressView.of(scan.progress()),
        scan.error().orElse(null));
  }
}
