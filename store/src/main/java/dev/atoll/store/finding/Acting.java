package dev.atoll.store.finding;

import static dev.atoll.store.schema.FindingTable.FINDING;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.finding.FindingEvent.Kind;
import dev.atoll.store.ingest.Events;
import dev.atoll.store.ingest.Figures;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Does what a person wants done with findings, and takes it down. */
final class Acting {
  private final Rows rows;
  private final KnowledgeBase knowledge;
  private final Instant now;
  private final Events events;
  private final Set<String> rules = new HashSet<>();

  Acting(Rows rows, KnowledgeBase knowledge, String by, Instant now) {
    this.rows = rows;
    this.knowledge = knowledge;
    this.now = now;
    this.events = new Events(by);
  }

  Acted act(Chosen chosen, FindingAction action) {
    rows.lockTenant();
    int changed =
        switch (chosen) {
          case Chosen.Ids(List<Long> ids) -> {
            int sum = 0;
            for (List<Long> chunk : Rows.chunks(new HashSet<>(ids))) {
              sum += act(FINDING.id.in(chunk), action);
            }
            yield sum;
          }
          case Chosen.Matching(FindingFilter filter) ->
              act(FindingConditions.of(filter, rows, knowledge), action);
        };
    events.write(rows);
    return new Acted(changed, Set.copyOf(rules));
  }

  private int act(Condition which, FindingAction action) {
    return switch (action) {
      case FindingAction.Accept(Acceptance acceptance) -> accept(which, acceptance);
      case FindingAction.Reopen(String reason) -> reopen(which, reason);
      case FindingAction.Assign(var assignee) ->
          change(
              which,
              change(FINDING.assignee, assignee.orElse(null)),
              Kind.ASSIGNED,
              assignee.orElse(""));
      case FindingAction.Comment(String text) -> {
        Result<Record> found = find(which);
        found.getValues(FINDING.id).forEach(id -> events.add(id, now, Kind.COMMENTED, text, null));
        yield found.size();
      }
    };
  }

  private static Map<Field<?>, @Nullable Object> change(Field<?> column, @Nullable Object value) {
    Map<Field<?>, @Nullable Object> values = new HashMap<>();
    values.put(column, value);
    return values;
  }

  private int accept(Condition which, Acceptance acceptance) {
    Map<Field<?>, @Nullable Object> values = new HashMap<>();
    values.put(FINDING.status, FindingStatus.ACCEPTED.id());
    values.put(FINDING.mute, null);
    values.put(FINDING.acceptedOwner, acceptance.owner());
    values.put(FINDING.acceptedReason, acceptance.reason());
    values.put(FINDING.acceptedTicket, acceptance.ticket().orElse(null));
    values.put(FINDING.acceptedUntil, acceptance.until().orElse(null));
    return change(
        which.and(FINDING.status.ne(FindingStatus.RESOLVED.id())),
        values,
        Kind.ACCEPTED,
        acceptance.reason());
  }

  private int reopen(Condition which, String reason) {
    Map<Field<?>, @Nullable Object> values = new HashMap<>();
    values.put(FINDING.status, FindingStatus.OPEN.id());
    values.put(FINDING.openedAt, now);
    values.put(FINDING.acceptedUntil, null);
    return change(
        which.and(FINDING.status.eq(FindingStatus.ACCEPTED.id())), values, Kind.REOPENED, reason);
  }

  private int change(
      Condition which, Map<Field<?>, @Nullable Object> values, Kind kind, String note) {
    Result<Record> found = find(which);
    for (List<Long> chunk : Rows.chunks(found.getValues(FINDING.id))) {
      rows.update(FINDING, values).and(Rows.bare(FINDING.id).in(chunk)).execute();
    }
    found.getValues(FINDING.id).forEach(id -> events.add(id, now, kind, note, null));
    if (values.containsKey(FINDING.status)) {
      Figures figures = new Figures(rows);
      figures.risks(new HashSet<>(found.getValues(FINDING.resource)));
      figures.count(new HashSet<>(found.getValues(FINDING.account)));
    }
    return found.size();
  }

  private Result<Record> find(Condition which) {
    Result<Record> found =
        FindingRows.source(rows)
            .select(FINDING.id, FINDING.resource, FINDING.account, FINDING.rule)
            .and(which)
            .fetch();
    rules.addAll(found.getValues(FINDING.rule));
    return found;
  }
}
