package dev.atoll.server.api;

import dev.atoll.engine.model.Severity;
import dev.atoll.server.contract.OneOf;
import dev.atoll.store.finding.FindingGroup;

/** Findings that have something in common. */
public record GroupView(
    String key,
    String title,
    @OneOf(Severity.class) String severity,
    long high,
    long medium,
    long low,
    long findings,
    long resources) {
  static GroupView of(FindingGroup group) {
    return new GroupView(
        group.key(),
        group.title(),
        group.severity().id(),
        group.high(),
        group.medium(),
        group.low(),
        group.findings(),
        group.resources());
  }
}
