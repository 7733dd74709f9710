package dev.atoll.store.finding;

import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.WorkloadMemberTable.WORKLOAD_MEMBER;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Severity;
import dev.atoll.store.schema.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Filters as conditions on findings joined with their resources. */
final class FindingConditions {
  private FindingConditions() {}

  static Condition of(FindingFilter filter, Rows rows, KnowledgeBase knowledge) {
    List<Condition> all = new ArrayList<>();
    RuleSets.chosen(filter, knowledge).ifPresent(rules -> all.add(FINDING.rule.in(rules)));
    filter.resource().ifPresent(id -> all.add(FINDING.resource.eq(id)));
    if (!filter.types().isEmpty()) {
      all.add(FINDING.type.in(filter.types()));
    }
    if (!filter.accounts().isEmpty()) {
      all.add(FINDING.account.in(filter.accounts()));
    }
    if (!filter.regions().isEmpty()) {
      all.add(FINDING.region.in(filter.regions()));
    }
    if (!filter.severities().isEmpty()) {
      all.add(FINDING.severity.in(filter.severities().stream().map(Severity::ordinal).toList()));
    }
    if (!filter.statuses().isEmpty()) {
      all.add(FINDING.status.in(filter.statuses().stream().map(FindingStatus::id).toList()));
    }
    filter
        .workload()
        .ifPresent(id ->
            all.add(
                FINDING.resource.in(
                    rows.from(WORKLOAD_MEMBER)
                        .only(WORKLOAD_MEMBER.resource)
                        .and(WORKLOAD_MEMBER.workload.eq(id)))));
    filter
        .assignee()
        .ifPresent(name ->
            all.add(name.isEmpty() ? FINDING.assignee.isNull() : FINDING.assignee.eq(name)));
    filter.text().filter(text -> !text.isBlank()).ifPresent(text -> all.add(contains(text)));
    return DSL.and(all);
  }

  /** Whether a filter asks for something that stands with the resource, not with the finding. */
  static boolean needsResource(FindingFilter filter) {
    return filter.text().filter(text -> !text.isBlank()).isPresent();
  }

  private static Condition contains(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return DSL.lower(FINDING.rule)
        .contains(wanted)
        .or(DSL.lower(FINDING.message).contains(wanted))
        .or(DSL.lower(RESOURCE.name).contains(wanted))
        .or(DSL.lower(RESOURCE.arn).contains(wanted));
  }
}
