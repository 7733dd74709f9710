package dev.atoll.store.scan;

import java.util.List;

/**
 * A scan to be made.
 *
 * @param id unique; the snapshot that it becomes carries it
 * @param regions empty for the accounts' own
 */
public record ScanRequest(
    String id, List<String> accounts, List<String> regions, String requestedBy) {}
