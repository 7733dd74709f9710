package dev.atoll.aws.read;

import java.time.Instant;
import java.util.List;

/**
 * What a scan did.
 *
 * @param regions the regions read, sorted; global services beside them
 * @param calls how many requests were sent, repeated ones included
 * @param complete false where the scan was stopped before its end
 */
public record ReadSummary(
    String account,
    List<String> regions,
    Instant startedAt,
    Instant finishedAt,
    long calls,
    boolean complete) {}
