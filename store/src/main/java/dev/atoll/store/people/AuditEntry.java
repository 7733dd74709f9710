package dev.atoll.store.people;

import java.time.Instant;

/**
 * Something that somebody changed or tried to.
 *
 * @param actor an e-mail address
 * @param action {@code POST /accounts}
 * @param target what it was about; may be empty
 * @param address where the request came from
 */
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    String action,
    String target,
    String detail,
    String address) {}
