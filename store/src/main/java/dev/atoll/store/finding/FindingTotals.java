package dev.atoll.store.finding;

import static dev.atoll.store.schema.FindingCountTable.FINDING_COUNT;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Severity;
import dev.atoll.store.ingest.Figures;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.schema.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** How many findings a filter leaves, from the figures kept. */
final class FindingTotals {
  private FindingTotals() {}

  /** Empty where the figures do not tell. */
  static Optional<Long> of(FindingFilter filter, Rows rows, KnowledgeBase knowledge) {
    return condition(filter, knowledge)
        .map(condition -> {
          var sum = Sums.of(FINDING_COUNT.findings);
          return rows.from(FINDING_COUNT).select(sum).and(condition).fetchSingle(sum);
        });
  }

  /** The filter as a condition on the figures; empty where they do not tell. */
  static Optional<Condition> condition(FindingFilter filter, KnowledgeBase knowledge) {
    if (!filter.resources().isEmpty()
        || !filter.types().isEmpty()
        || filter.assignee().isPresent()
        || FindingConditions.needsResource(filter)) {
      return Optional.empty();
    }
    List<Condition> all = new ArrayList<>();
    all.add(FINDING_COUNT.workload.eq(filter.workload().orElse(Figures.EVERYTHING)));
    RuleSets.chosen(filter, knowledge).ifPresent(rules -> all.add(FINDING_COUNT.rule.in(rules)));
    all.add(Figures.of(FINDING_COUNT.account, filter.accounts()));
    if (!filter.regions().isEmpty()) {
      all.add(FINDING_COUNT.region.in(filter.regions()));
    }
    if (!filter.severities().isEmpty()) {
      all.add(
          FINDING_COUNT.severity.in(filter.severities().stream().map(Severity::ordinal).toList()));
    }
    if (!filter.statuses().isEmpty()) {
      all.add(FINDING_COUNT.status.in(filter.statuses().stream().map(FindingStatus::id).toList()));
    }
    return Optional.of(DSL.and(all));
  }
}
