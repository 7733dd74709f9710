package dev.atoll.server.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import dev.atoll.server.contract.OneOf;
import dev.atoll.store.finding.Acceptance;
import dev.atoll.store.finding.FindingDetail;
import dev.atoll.store.finding.FindingEvent;
import dev.atoll.store.finding.FindingItem;
import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.workload.Criticality;
import dev.atoll.store.workload.WorkloadRef;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All of a finding.
 *
 * @param evidence values by name
 * @param expected what must hold, as the rule writes it; absent where the rule is known no more
 */
public record FindingDetailView(
    String id,
    @Nullable RuleDetailView rule,
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
    @Nullable Instant resolvedAt,
    @Nullable String assignee,
    @Nullable Instant acceptedUntil,
    @Nullable AcceptanceView acceptance,
    @JsonRawValue @Schema(type = SchemaType.OBJECT) String evidence,
    @Nullable String expected,
    List<EventView> history,
    List<RefView> related,
    List<WorkloadRefView> workloads) {

  public record AcceptanceView(
      String owner, String reason, @Nullable String ticket, @Nullable Instant until) {
    static AcceptanceView of(Acceptance acceptance) {
      return new AcceptanceView(
          acceptance.owner(),
          acceptance.reason(),
          acceptance.ticket().orElse(null),
          acceptance.until().orElse(null));
    }
  }

  public record EventView(
      Instant at,
      @OneOf(value = FindingEvent.Kind.class, name = "FindingEvent") String event,
      String by,
      String note,
      @Nullable String scan) {
    static EventView of(FindingEvent event) {
      return new EventView(
          event.at(), event.event().id(), event.by(), event.note(), event.scan().orElse(null));
    }
  }

  public record WorkloadRefView(
      String id,
      String name,
      String environment,
      @OneOf(Criticality.class) String criticality,
      List<String> services) {
    static WorkloadRefView of(WorkloadRef ref) {
      return new WorkloadRefView(
          String.valueOf(ref.id()),
          ref.name(),
          ref.environment(),
          ref.criticality().id(),
          ref.services());
    }
  }

  static FindingDetailView of(
      FindingDetail detail, @Nullable RuleDetailView rule, @Nullable String expected) {
    FindingItem item = detail.item();
    return new FindingDetailView(
        String.valueOf(item.id()),
        rule,
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
        detail.resolvedAt().orElse(null),
        item.assignee().orElse(null),
        item.acceptedUntil().orElse(null),
        detail.acceptance().map(AcceptanceView::of).orElse(null),
        detail.evidence(),
        expected,
        detail.history().stream().map(EventView::of).toList(),
        detail.related().stream().map(RefView::of).toList(),
        detail.workloads().stream().map(WorkloadRefView::of).toList());
  }
}
