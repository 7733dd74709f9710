package dev.atoll.store.scan;

import java.util.List;

/**
 * A scan to be made.
 *
 * @param id unique; the snapshot that it becomes carries it
 * @param regions empty for the accounts' own
 * @param source as {@link Scan} has it
 */
public record ScanRequest(
    String id, List<String> accounts, List<String> regions, String requestedBy, String source) {

  /** A scan that reads live accounts. */
  public ScanRequest(String id, List<String> accounts, List<String> regions, String requestedBy) {
    this(id, accounts, regions, requestedBy, "aws");
  }
}
