package dev.atoll.store.finding;

import static dev.atoll.store.schema.FindingCountTable.FINDING_COUNT;
import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.PlaceCountTable.PLACE_COUNT;
import static dev.atoll.store.schema.ResourceCountTable.RESOURCE_COUNT;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Severity;
import dev.atoll.store.Cursor;
import dev.atoll.store.Page;
import dev.atoll.store.Paging;
import dev.atoll.store.codec.Numbers;
import dev.atoll.store.ingest.Figures;
import dev.atoll.store.resource.ResourceConditions;
import dev.atoll.store.resource.ResourceFilter;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.schema.Source;
import dev.atoll.store.schema.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Findings grouped: from the figures kept where these tell, else from the rows. */
final class GroupQuery {
  private static final String SORT = "-high";

  private final Rows rows;
  private final KnowledgeBase knowledge;
  private final GroupBy by;
  private final FindingFilter filter;

  GroupQuery(Rows rows, KnowledgeBase knowledge, GroupBy by, FindingFilter filter) {
    this.rows = rows;
    this.knowledge = knowledge;
    this.by = by;
    this.filter = filter;
  }

  /** What to sum up, of which rows, and under which names. */
  private record Plan(
      Source source,
      Condition condition,
      Field<?> key,
      List<Field<Long>> risks,
      Field<Long> resources) {}

  Page<FindingGroup> page(Paging paging) {
    int from = Cursor.of(paging, SORT, 1).map(GroupQuery::offset).orElse(0);
    if (by == GroupBy.RESOURCE && figures()) {
      return page(ofResources(paging.limit() + 1, from), paging, from, resourcesAtRisk());
    }
    Plan plan = plan();
    Field<String> key = plan.key().cast(SQLDataType.VARCHAR).as("group_key");
    Field<Long> high = plan.risks().get(0).as("high_risks");
    Field<Long> medium = plan.risks().get(1).as("medium_risks");
    Field<Long> low = plan.risks().get(2).as("low_risks");
    Field<Long> resources = plan.resources().as("with_risks");
    List<FindingGroup> groups =
        plan.source()
            .select(key, high, medium, low, resources)
            .and(plan.condition())
            .groupBy(plan.key())
            .having(DSL.or(plan.risks().stream().map(each -> each.gt(0L)).toList()))
            .orderBy(
                high.desc(),
                medium.desc(),
                low.desc(),
                // as ofResources has them
                by == GroupBy.RESOURCE ? plan.key().desc() : key.asc())
            .limit(paging.limit() + 1)
            .offset(from)
            .fetch(row ->
                group(
                    row.get(key),
                    title(row.get(key)),
                    row.get(high),
                    row.get(medium),
                    row.get(low),
                    row.get(resources)));
    return page(groups, paging, from, total(plan));
  }

  private static Page<FindingGroup> page(
      List<FindingGroup> groups, Paging paging, int from, long total) {
    boolean more = groups.size() > paging.limit();
    int to = from + paging.limit();
    return new Page<>(
        more ? groups.subList(0, paging.limit()) : groups,
        more ? Optional.of(new Cursor(SORT, List.of((long) to)).text()) : Optional.empty(),
        total);
  }

  /** The figures of resources are in their rows, and an index has them in this order. */
  private List<FindingGroup> ofResources(int most, int from) {
    return rows.from(RESOURCE)
        .select(RESOURCE.id, RESOURCE.name, RESOURCE.high, RESOURCE.medium, RESOURCE.low)
        .and(places())
        .and(RESOURCE.urgency.gt(0L))
        .orderBy(RESOURCE.urgency.desc(), RESOURCE.id.desc())
        .limit(most)
        .offset(from)
        .fetch(row ->
            group(
                String.valueOf(row.get(RESOURCE.id)),
                row.get(RESOURCE.name),
                row.get(RESOURCE.high),
                row.get(RESOURCE.medium),
                row.get(RESOURCE.low),
                1));
  }

  private static int offset(Cursor cursor) {
    return cursor.last().getFirst() instanceof Long at ? Math.toIntExact(at) : 0;
  }

  private long total(Plan plan) {
    var count = DSL.countDistinct(plan.key());
    return plan.source().select(count).and(plan.condition()).fetchSingle(count);
  }

  private Condition places() {
    return ResourceConditions.of(
        new ResourceFilter(
            filter.types(),
            filter.accounts(),
            filter.regions(),
            Optional.empty(),
            Optional.empty(),
            filter.workload()),
        rows);
  }

  private long resourcesAtRisk() {
    var sum = Sums.of(RESOURCE_COUNT.atRisk);
    return rows.from(RESOURCE_COUNT).select(sum).and(ofPlaces()).fetchSingle(sum);
  }

  private Plan plan() {
    Optional<Condition> counted = FindingTotals.condition(filter, knowledge);
    if (by == GroupBy.RULE && counted.isPresent()) {
      return new Plan(
          rows.from(FINDING_COUNT),
          counted.get(),
          FINDING_COUNT.rule,
          bySeverity(FINDING_COUNT.severity, FINDING_COUNT.findings),
          Sums.of(FINDING_COUNT.findings));
    }
    if (by == GroupBy.ACCOUNT && filter.types().isEmpty() && figures()) {
      return new Plan(
          rows.from(PLACE_COUNT),
          ofAccounts().and(PLACE_COUNT.atRisk.gt(0)),
          PLACE_COUNT.account,
          List.of(Sums.of(PLACE_COUNT.high), Sums.of(PLACE_COUNT.medium), Sums.of(PLACE_COUNT.low)),
          Sums.of(PLACE_COUNT.atRisk));
    }
    if (by != GroupBy.RULE && by != GroupBy.RESOURCE && figures()) {
      return new Plan(
          rows.from(RESOURCE_COUNT),
          ofPlaces().and(RESOURCE_COUNT.atRisk.gt(0)),
          switch (by) {
            case TYPE -> RESOURCE_COUNT.type;
            case ACCOUNT -> RESOURCE_COUNT.account;
            default -> RESOURCE_COUNT.region;
          },
          List.of(
              Sums.of(RESOURCE_COUNT.high),
              Sums.of(RESOURCE_COUNT.medium),
              Sums.of(RESOURCE_COUNT.low)),
          Sums.of(RESOURCE_COUNT.atRisk));
    }
    Field<Integer> one = DSL.inline(1);
    return new Plan(
        FindingConditions.needsResource(filter) ? FindingRows.source(rows) : rows.from(FINDING),
        FindingConditions.of(filter, rows, knowledge),
        switch (by) {
          case RULE -> FINDING.rule;
          case RESOURCE -> FINDING.resource;
          case TYPE -> FINDING.type;
          case ACCOUNT -> FINDING.account;
          case REGION -> FINDING.region;
        },
        bySeverity(FINDING.severity, one),
        DSL.countDistinct(FINDING.resource).cast(SQLDataType.BIGINT));
  }

  private static List<Field<Long>> bySeverity(Field<Integer> severity, Field<Integer> count) {
    List<Field<Long>> sums = new ArrayList<>();
    for (Severity each : Severity.values()) {
      sums.add(Sums.of(DSL.when(severity.eq(Numbers.of(each)), count).otherwise(0)));
    }
    return sums;
  }

  /** Whether the figures by place and type tell all that the filter asks. */
  private boolean figures() {
    return filter.statuses().equals(List.of(FindingStatus.OPEN))
        && filter.rules().isEmpty()
        && filter.resources().isEmpty()
        && filter.severities().isEmpty()
        && filter.pillars().isEmpty()
        && filter.practices().isEmpty()
        && filter.impacts().isEmpty()
        && filter.assignee().isEmpty()
        && !FindingConditions.needsResource(filter);
  }

  private Condition ofAccounts() {
    Condition condition = PLACE_COUNT.workload.eq(filter.workload().orElse(Figures.EVERYTHING));
    if (!filter.accounts().isEmpty()) {
      condition = condition.and(PLACE_COUNT.account.in(filter.accounts()));
    }
    return filter.regions().isEmpty()
        ? condition
        : condition.and(PLACE_COUNT.region.in(filter.regions()));
  }

  private Condition ofPlaces() {
    Condition condition = RESOURCE_COUNT.workload.eq(filter.workload().orElse(Figures.EVERYTHING));
    if (!filter.types().isEmpty()) {
      condition = condition.and(RESOURCE_COUNT.type.in(filter.types()));
    }
    if (!filter.regions().isEmpty()) {
      condition = condition.and(RESOURCE_COUNT.region.in(filter.regions()));
    }
    return condition.and(
        by == GroupBy.ACCOUNT && filter.accounts().isEmpty()
            ? RESOURCE_COUNT.account.ne("")
            : Figures.of(RESOURCE_COUNT.account, filter.accounts()));
  }

  private static FindingGroup group(
      String key, String title, long high, long medium, long low, long resources) {
    Severity worst = high > 0 ? Severity.HIGH : medium > 0 ? Severity.MEDIUM : Severity.LOW;
    return new FindingGroup(key, title, worst, high, medium, low, high + medium + low, resources);
  }

  private String title(String key) {
    return switch (by) {
      case RULE -> Optional.ofNullable(knowledge.rules().get(key)).map(Rule::title).orElse(key);
      case TYPE ->
          Optional.ofNullable(knowledge.types().get(key)).map(ResourceType::title).orElse(key);
      case RESOURCE ->
          rows.from(RESOURCE)
              .select(RESOURCE.name)
              .and(RESOURCE.id.eq(Long.valueOf(key)))
              .fetchOptional(RESOURCE.name)
              .orElse(key);
      case ACCOUNT, REGION -> key;
    };
  }
}
