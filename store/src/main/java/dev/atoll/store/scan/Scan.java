package dev.atoll.store.scan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A scan of one account or several.
 *
 * @param source {@code aws}, {@code snapshot}, {@code terraform} or {@code cloudformation}
 * @param requestedBy a person, or what else asked for it
 * @param gaps how many there are
 * @param opened findings that it opened, once more included
 */
public record Scan(
    String id,
    ScanState state,
    List<String> accounts,
    List<String> regions,
    String source,
    String requestedBy,
    Instant queuedAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    long resources,
    long evaluations,
    long notEvaluated,
    int gaps,
    int opened,
    int resolved,
    int reopened,
    Progress progress,
    Optional<String> error) {

  /**
   * How far it is.
   *
   * @param total 0 while unknown
   * @param what is being done, one line for people
   */
  public record Progress(long done, long total, String what) {
    public static final Progress NONE = new Progress(0, 0, "");
  }
}
