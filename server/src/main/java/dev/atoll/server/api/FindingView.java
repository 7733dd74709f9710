package dev.atoll.server.api;

import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import dev.atoll.server.contract.OneOf;
import dev.atoll.store.finding.FindingItem;
import dev.atoll.store.finding.FindingStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding as lists show it. */
public record FindingView(
    String id,
    String rule,
    String title,
    @OneOf(Severity.class) String severity,
    @OneOf(Impact.class) List<String> impact,
    List<String> pillars,
    List<String> practices,
    @OneOf(FindingStatus.class) String status,
    RefView resource,
    String message,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable String assignee,
    @Nullable Instant acceptedUntil) {
  static FindingView of(FindingItem item) {
    return new FindingView(
        String.valueOf(item.id()),
        item.rule(),
        item.title(),
        item.severity().id(),
        item.impact().stream().map(Impact::id).toList(),
        item.pillars(),
        item.practices(),
        item.status().id(),
        RefView.of(item.resource()),
        item.message(),
        item.firstSeen(),
        item.lastSeen(),
        item.assignee().orElse(null),
        item.acceptedUntil().orElse(null));
  }
}
