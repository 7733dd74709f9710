package dev.atoll.store.pack;

import java.time.Instant;
import java.util.List;

/**
 * Rules and resource types of a tenant's own.
 *
 * @param id 0 before it is stored
 * @param name unique within the tenant
 * @param files by path
 * @param rules the ids of the rules in it, as they were when it was stored
 */
public record Pack(
    long id,
    String name,
    List<PackFile> files,
    List<String> rules,
    String changedBy,
    Instant changedAt) {}
