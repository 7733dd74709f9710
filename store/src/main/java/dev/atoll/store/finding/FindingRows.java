package dev.atoll.store.finding;

import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.store.codec.Numbers;
import dev.atoll.store.resource.ResourceRows;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.schema.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Findings as rows give them. */
public final class FindingRows {
  public static final List<Field<?>> COLUMNS = columns();

  private FindingRows() {}

  private static List<Field<?>> columns() {
    List<Field<?>> columns =
        new ArrayList<>(
            List.of(
                FINDING.id,
                FINDING.rule,
                FINDING.severity,
                FINDING.status,
                FINDING.message,
                FINDING.firstSeen,
                FINDING.lastSeen,
                FINDING.assignee,
                FINDING.acceptedUntil));
    columns.addAll(ResourceRows.NAMES);
    return List.copyOf(columns);
  }

  /** Findings with their resources. */
  public static Source source(Rows rows) {
    return rows.from(FINDING).join(RESOURCE, RESOURCE.id.eq(FINDING.resource));
  }

  public static FindingItem item(Record row, KnowledgeBase knowledge) {
    @Nullable Rule rule = knowledge.rules().get(row.get(FINDING.rule));
    return new FindingItem(
        row.get(FINDING.id),
        row.get(FINDING.rule),
        rule == null ? row.get(FINDING.rule) : rule.title(),
        Numbers.severity(row.get(FINDING.severity)),
        rule == null ? List.of() : rule.impact(),
        rule == null ? List.of() : RuleSets.pillars(rule, knowledge.framework()),
        rule == null ? List.of() : rule.practices(),
        FindingStatus.of(row.get(FINDING.status)),
        ResourceRows.ref(row),
        row.get(FINDING.message),
        row.get(FINDING.firstSeen),
        row.get(FINDING.lastSeen),
        Optional.ofNullable(row.get(FINDING.assignee)),
        Optional.ofNullable(row.get(FINDING.acceptedUntil)));
  }
}
