package dev.atoll.store.finding;

import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.TextSignTable.TEXT_SIGN;
import static dev.atoll.store.schema.WorkloadMemberTable.WORKLOAD_MEMBER;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Severity;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.text.TextSearch;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Filters as conditions on findings joined with their resources. */
final class FindingConditions {
  private FindingConditions() {}

  static Condition of(FindingFilter filter, Rows rows, KnowledgeBase knowledge) {
    Condition rest = withoutText(filter, rows, knowledge);
    return TextSearch.of(rows, filter.text())
        .map(search -> rest.and(text(search, search.isRare(TEXT_SIGN.findings))))
        .orElse(rest);
  }

  /** All that the filter asks but the text. */
  static Condition withoutText(FindingFilter filter, Rows rows, KnowledgeBase knowledge) {
    List<Condition> all = new ArrayList<>();
    RuleSets.chosen(filter, knowledge).ifPresent(rules -> all.add(FINDING.rule.in(rules)));
    if (!filter.resources().isEmpty()) {
      all.add(FINDING.resource.in(filter.resources()));
    }
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
    return DSL.and(all);
  }

  /** Whether a filter asks for something that stands with the resource, not with the finding. */
  static boolean needsResource(FindingFilter filter) {
    return filter.text().filter(text -> !text.isBlank()).isPresent();
  }

  /** Whether a finding has the text; a rare one is looked for where it may stand. */
  static Condition text(TextSearch search, boolean rare) {
    Condition holds =
        DSL.or(
            search.in(FINDING.rule),
            search.in(FINDING.message),
            search.in(RESOURCE.name),
            search.in(RESOURCE.arn));
    return rare ? search.among(FINDING.account, FINDING.type).and(holds) : holds;
  }
}
