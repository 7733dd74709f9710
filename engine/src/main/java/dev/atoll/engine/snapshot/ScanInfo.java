package dev.atoll.engine.snapshot;

import java.time.Instant;
import java.util.List;

/**
 * Which scan it was.
 *
 * @param id unique
 * @param source {@code aws}, {@code snapshot}, {@code terraform} or {@code cloudformation}
 * @param regions the regions read, sorted; global services beside them
 * @param atoll the version that read
 * @param knowledge the hash of the knowledge that chose what to read
 */
public record ScanInfo(
    String id,
    Instant startedAt,
    Instant finishedAt,
    String source,
    List<String> accounts,
    List<String> regions,
    String atoll,
    String knowledge) {

  /** True where the resources were declared in a template, not read from an account. */
  public boolean declared() {
    return source.equals("terraform") || source.equals("cloudformation");
  }
}
