package dev.atoll.store.finding;

import static dev.atoll.store.schema.FindingEventTable.FINDING_EVENT;
import static dev.atoll.store.schema.FindingTable.FINDING;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.resource.ResourceLinks;
import dev.atoll.store.resource.ResourceRef;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.workload.WorkloadRef;
import dev.atoll.store.workload.Workloads;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;

/** One finding with all that is known of it. */
final class FindingQuery {
  private final Rows rows;
  private final KnowledgeBase knowledge;

  FindingQuery(Rows rows, KnowledgeBase knowledge) {
    this.rows = rows;
    this.knowledge = knowledge;
  }

  Optional<FindingDetail> find(long id) {
    List<Field<?>> columns = new ArrayList<>(FindingRows.COLUMNS);
    columns.addAll(
        List.of(
            FINDING.evidence,
            FINDING.resolvedAt,
            FINDING.acceptedOwner,
            FINDING.acceptedReason,
            FINDING.acceptedTicket));
    return FindingRows.source(rows)
        .select(columns)
        .and(FINDING.id.eq(id))
        .fetchOptional(this::detail);
  }

  private FindingDetail detail(Record row) {
    FindingItem item = FindingRows.item(row, knowledge);
    long resource = item.resource().id();
    Set<ResourceRef> related = new LinkedHashSet<>();
    ResourceLinks links = new ResourceLinks(rows);
    links.from(resource).forEach(link -> related.add(link.other()));
    links.to(resource).forEach(link -> related.add(link.other()));
    List<WorkloadRef> workloads = Workloads.of(rows, resource);
    return new FindingDetail(
        item,
        row.get(FINDING.evidence),
        acceptance(row),
        Optional.ofNullable(row.get(FINDING.resolvedAt)),
        history(item.id()),
        List.copyOf(related),
        workloads);
  }

  private static Optional<Acceptance> acceptance(Record row) {
    return row.get(FINDING.status).equals(FindingStatus.ACCEPTED.id())
        ? Optional.of(
            new Acceptance(
                row.get(FINDING.acceptedOwner),
                row.get(FINDING.acceptedReason),
                Optional.ofNullable(row.get(FINDING.acceptedTicket)),
                Optional.ofNullable(row.get(FINDING.acceptedUntil))))
        : Optional.empty();
  }

  private List<FindingEvent> history(long id) {
    return rows.from(FINDING_EVENT)
        .select(
            FINDING_EVENT.happenedAt,
            FINDING_EVENT.kind,
            FINDING_EVENT.actor,
            FINDING_EVENT.note,
            FINDING_EVENT.scan)
        .and(FINDING_EVENT.finding.eq(id))
        .orderBy(FINDING_EVENT.id)
        .fetch(row ->
            new FindingEvent(
                row.get(FINDING_EVENT.happenedAt),
                FindingEvent.Kind.of(row.get(FINDING_EVENT.kind)),
                row.get(FINDING_EVENT.actor),
                row.get(FINDING_EVENT.note),
                Optional.ofNullable(row.get(FINDING_EVENT.scan))));
  }
}
