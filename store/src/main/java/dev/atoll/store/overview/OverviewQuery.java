package dev.atoll.store.overview;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;
import static dev.atoll.store.schema.FindingCountTable.FINDING_COUNT;
import static dev.atoll.store.schema.PlaceCountTable.PLACE_COUNT;
import static dev.atoll.store.schema.TallyTable.TALLY;

import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Impact;
import dev.atoll.engine.model.Severity;
import dev.atoll.store.RiskCounts;
import dev.atoll.store.Scope;
import dev.atoll.store.adherence.Adherence;
import dev.atoll.store.adherence.Judgement;
import dev.atoll.store.adherence.Mending;
import dev.atoll.store.adherence.TallyRows;
import dev.atoll.store.adherence.TallyRows.Tally;
import dev.atoll.store.adherence.Weights;
import dev.atoll.store.codec.Numbers;
import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.finding.RuleSets;
import dev.atoll.store.ingest.Figures;
import dev.atoll.store.ingest.RuleNumbers;
import dev.atoll.store.overview.Overview.AccountRisk;
import dev.atoll.store.overview.Overview.Changes;
import dev.atoll.store.overview.Overview.Coverage;
import dev.atoll.store.overview.Overview.ImpactRisk;
import dev.atoll.store.overview.Overview.PillarRisk;
import dev.atoll.store.overview.Overview.RegionRisk;
import dev.atoll.store.overview.Overview.Threat;
import dev.atoll.store.overview.Overview.WorkloadRisk;
import dev.atoll.store.scan.Gaps;
import dev.atoll.store.scan.ScanFields;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.workload.Workload;
import dev.atoll.store.workload.WorkloadRef;
import dev.atoll.store.workload.Workloads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Gathers an overview from the figures kept; counts no rows. */
public final class OverviewQuery {
  private static final Duration CHANGES = Duration.ofDays(7);
  private static final Duration TREND = Duration.ofDays(90);

  private final Rows rows;
  private final KnowledgeBase knowledge;
  private final Scope scope;
  private final Instant now;
  private final long workload;

  /**
   * @param now the trend and the changes are those before it
   */
  public OverviewQuery(Rows rows, KnowledgeBase knowledge, Scope scope, Instant now) {
    this.rows = rows;
    this.knowledge = knowledge;
    this.scope = scope;
    this.now = now;
    this.workload = scope.workload().orElse(0L);
  }

  public Overview overview() {
    List<Place> places = places();
    Optional<Judgement> judgement =
        new TallyRows(rows, scope)
            .latest()
            .map(Tally::counts)
            .map(counts -> new Judgement(counts, RuleNumbers.load(rows), knowledge));
    Map<Rule, RiskCounts> byRule = byRule();
    List<AccountRisk> accounts = accounts(places);
    List<WorkloadRisk> workloads = workloads();
    Instant since = now.minus(CHANGES);
    Mending changes = Adherence.mending(rows, scope, since, now);
    return new Overview(
        accounts.stream().flatMap(each -> each.scannedAt().stream()).max(Comparator.naturalOrder()),
        accounts.size(),
        places.stream().mapToLong(Place::resources).sum(),
        coverage(judgement),
        judgement.map(Judgement::adherence).orElse(OptionalDouble.empty()),
        places.stream().map(Place::risks).reduce(RiskCounts.NONE, RiskCounts::plus),
        pillars(byRule, judgement.map(Judgement::byPillar).orElse(Map.of())),
        accounts,
        regions(places),
        impacts(byRule),
        workloads,
        threats(workloads),
        scope.region().isPresent()
            ? List.of()
            : Adherence.trend(rows, scope, now.minus(TREND), now),
        new Changes(since, changes.opened(), changes.resolved(), changes.reopened()),
        ScanFields.unfinished(rows));
  }

  private record Place(String account, String region, long resources, RiskCounts risks) {}

  private List<Place> places() {
    return rows.from(PLACE_COUNT)
        .select(
            PLACE_COUNT.account,
            PLACE_COUNT.region,
            PLACE_COUNT.resources,
            PLACE_COUNT.high,
            PLACE_COUNT.medium,
            PLACE_COUNT.low)
        .and(PLACE_COUNT.workload.eq(workload))
        .and(scope.account().<Condition>map(PLACE_COUNT.account::eq).orElse(DSL.noCondition()))
        .and(scope.region().<Condition>map(PLACE_COUNT.region::eq).orElse(DSL.noCondition()))
        .fetch(row ->
            new Place(
                row.get(PLACE_COUNT.account),
                row.get(PLACE_COUNT.region),
                row.get(PLACE_COUNT.resources),
                new RiskCounts(
                    row.get(PLACE_COUNT.high),
                    row.get(PLACE_COUNT.medium),
                    row.get(PLACE_COUNT.low))));
  }

  private Coverage coverage(Optional<Judgement> judgement) {
    Counts counts = judgement.map(Judgement::total).orElse(Counts.NONE);
    return new Coverage(counts.total(), counts.notEvaluated(), Gaps.count(rows, scope));
  }

  private Map<Rule, RiskCounts> byRule() {
    var findings = DSL.sum(FINDING_COUNT.findings);
    Map<Rule, RiskCounts> byRule = new HashMap<>();
    for (Record row :
        rows.from(FINDING_COUNT)
            .select(FINDING_COUNT.rule, FINDING_COUNT.severity, findings)
            .and(FINDING_COUNT.workload.eq(workload))
            .and(FINDING_COUNT.status.eq(FindingStatus.OPEN.id()))
            .and(Figures.of(FINDING_COUNT.account, scope.account().stream().toList()))
            .and(scope.region().<Condition>map(FINDING_COUNT.region::eq).orElse(DSL.noCondition()))
            .groupBy(FINDING_COUNT.rule, FINDING_COUNT.severity)
            .fetch()) {
      Rule rule = knowledge.rules().get(row.get(FINDING_COUNT.rule));
      if (rule != null) {
        byRule.merge(
            rule,
            risks(Numbers.severity(row.get(FINDING_COUNT.severity)), row.get(findings).longValue()),
            RiskCounts::plus);
      }
    }
    return byRule;
  }

  private static RiskCounts risks(Severity severity, long count) {
    return switch (severity) {
      case HIGH -> new RiskCounts(count, 0, 0);
      case MEDIUM -> new RiskCounts(0, count, 0);
      case LOW -> new RiskCounts(0, 0, count);
    };
  }

  private List<PillarRisk> pillars(Map<Rule, RiskCounts> byRule, Map<String, Double> adherence) {
    Map<String, RiskCounts> risks = new LinkedHashMap<>();
    knowledge.framework().pillars().stream()
        .map(Framework.Pillar::id)
        .forEach(id -> risks.put(id, RiskCounts.NONE));
    byRule.forEach((rule, counts) ->
        RuleSets.pillars(rule, knowledge.framework())
            .forEach(id -> risks.merge(id, counts, RiskCounts::plus)));
    return risks.entrySet().stream()
        .map(each ->
            new PillarRisk(
                each.getKey(),
                each.getValue(),
                Optional.ofNullable(adherence.get(each.getKey()))
                    .map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty())))
        .toList();
  }

  private List<ImpactRisk> impacts(Map<Rule, RiskCounts> byRule) {
    Map<Impact, RiskCounts> risks = new EnumMap<>(Impact.class);
    for (Impact impact : Impact.values()) {
      risks.put(impact, RiskCounts.NONE);
    }
    byRule.forEach((rule, counts) ->
        rule.impact().forEach(impact -> risks.merge(impact, counts, RiskCounts::plus)));
    return risks.entrySet().stream()
        .map(each -> new ImpactRisk(each.getKey(), each.getValue()))
        .toList();
  }

  private static List<RegionRisk> regions(List<Place> places) {
    Map<String, RegionRisk> byRegion = new TreeMap<>();
    places.forEach(place ->
        byRegion.merge(
            place.region(),
            new RegionRisk(place.region(), place.resources(), place.risks()),
            (one, other) ->
                new RegionRisk(
                    one.region(),
                    one.resources() + other.resources(),
                    one.risks().plus(other.risks()))));
    return List.copyOf(byRegion.values());
  }

  private List<AccountRisk> accounts(List<Place> places) {
    Map<String, RiskCounts> risks = new HashMap<>();
    places.forEach(place -> risks.merge(place.account(), place.risks(), RiskCounts::plus));
    Map<String, OptionalDouble> adherence = new HashMap<>();
    rows.from(TALLY)
        .select(TALLY.account, TALLY.passedWeight, TALLY.judgedWeight)
        .and(TALLY.latest)
        .and(TALLY.workload.eq(workload))
        .and(TALLY.account.ne(""))
        .and(TALLY.region.eq(""))
        .forEach(row ->
            adherence.put(
                row.get(TALLY.account),
                new Weights(row.get(TALLY.passedWeight), row.get(TALLY.judgedWeight)).adherence()));
    return rows
        .from(ACCOUNT)
        .select(ACCOUNT.id, ACCOUNT.account, ACCOUNT.name, ACCOUNT.environment, ACCOUNT.scannedAt)
        .and(scope.account().<Condition>map(ACCOUNT.account::eq).orElse(DSL.noCondition()))
        .orderBy(ACCOUNT.name, ACCOUNT.id)
        .fetch(row ->
            new AccountRisk(
                row.get(ACCOUNT.id),
                row.get(ACCOUNT.account),
                row.get(ACCOUNT.name),
                row.get(ACCOUNT.environment),
                risks.getOrDefault(row.get(ACCOUNT.account), RiskCounts.NONE),
                adherence.getOrDefault(row.get(ACCOUNT.account), OptionalDouble.empty()),
                Optional.ofNullable(row.get(ACCOUNT.scannedAt))))
        .stream()
        .filter(each -> scope.workload().isEmpty() || touched(each, places))
        .toList();
  }

  private static boolean touched(AccountRisk account, List<Place> places) {
    return places.stream().anyMatch(place -> place.account().equals(account.account()));
  }

  private List<WorkloadRisk> workloads() {
    var high = DSL.sum(PLACE_COUNT.high);
    var medium = DSL.sum(PLACE_COUNT.medium);
    var low = DSL.sum(PLACE_COUNT.low);
    Map<Long, RiskCounts> risks = new HashMap<>();
    rows.from(PLACE_COUNT)
        .select(PLACE_COUNT.workload, high, medium, low)
        .and(PLACE_COUNT.workload.ne(0L))
        .groupBy(PLACE_COUNT.workload)
        .forEach(row ->
            risks.put(
                row.get(PLACE_COUNT.workload),
                new RiskCounts(
                    row.get(high).longValue(),
                    row.get(medium).longValue(),
                    row.get(low).longValue())));
    Map<Long, OptionalDouble> adherence = new HashMap<>();
    rows.from(TALLY)
        .select(TALLY.workload, TALLY.passedWeight, TALLY.judgedWeight)
        .and(TALLY.latest)
        .and(TALLY.workload.ne(0L))
        .and(TALLY.account.eq(""))
        .forEach(row ->
            adherence.put(
                row.get(TALLY.workload),
                new Weights(row.get(TALLY.passedWeight), row.get(TALLY.judgedWeight)).adherence()));
    List<WorkloadRisk> all = new ArrayList<>();
    for (Workload each : Workloads.all(rows)) {
      if (scope.workload().isEmpty() || Objects.equals(scope.workload().get(), each.id())) {
        all.add(
            new WorkloadRisk(
                WorkloadRef.of(each),
                risks.getOrDefault(each.id(), RiskCounts.NONE),
                adherence.getOrDefault(each.id(), OptionalDouble.empty())));
      }
    }
    return all;
  }

  /** The services that high risks threaten, the most critical first. */
  private static List<Threat> threats(List<WorkloadRisk> workloads) {
    return workloads.stream()
        .filter(each -> each.risks().high() > 0)
        .sorted(
            Comparator.comparing((WorkloadRisk each) -> each.workload().criticality())
                .thenComparingLong(each -> -each.risks().high()))
        .flatMap(each ->
            each.workload().services().stream()
                .map(service -> new Threat(service, each.workload(), each.risks())))
        .toList();
  }
}
