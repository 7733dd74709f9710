package dev.atoll.store.notify;

import dev.atoll.engine.model.Severity;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who is told of what.
 *
 * @param kind the channel's
 * @param target what people may see of where it goes
 * @param sealed encrypted: all that it takes to send; compared by content nowhere
 * @param severity of the mildest risk that is told of
 * @param environment of the accounts or workloads that are told of; empty for all
 * @param workload id; empty for everything
 * @param digestAt when the next digest is due
 */
@SuppressWarnings("ArrayRecordComponent")
public record Notification(
    long id,
    String name,
    String kind,
    String target,
    byte[] sealed,
    Severity severity,
    Set<NotificationEvent> events,
    Optional<String> environment,
    Optional<Long> workload,
    boolean enabled,
    Optional<Instant> digestAt,
    Instant createdAt) {}
