package dev.atoll.store.ingest;

import static dev.atoll.store.schema.PlaceCountTable.PLACE_COUNT;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.TallyTable.TALLY;
import static dev.atoll.store.schema.WorkloadMemberTable.WORKLOAD_MEMBER;

import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.store.RiskCounts;
import dev.atoll.store.adherence.Weights;
import dev.atoll.store.codec.RuleCounts;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Keeps the outcomes of every rule, as they stand after each scan. */
final class Tallies {
  static final String EVERYWHERE = "";

  private final Rows rows;
  private final RuleNumbers numbers;
  private final Instant at;
  private final @Nullable String scan;

  Tallies(Rows rows, RuleNumbers numbers, Instant at, @Nullable String scan) {
    this.rows = rows;
    this.numbers = numbers;
    this.at = at;
    this.scan = scan;
  }

  /**
   * Keeps those of an account.
   *
   * @param members its resources by workload
   */
  void keep(String account, List<Known> resources, Sights sights, Map<Long, Set<Long>> members) {
    rows.update(TALLY, Map.of(TALLY.latest, false))
        .and(Rows.bare(TALLY.latest))
        .and(Rows.bare(TALLY.account).eq(account))
        .execute();
    rows.delete(TALLY)
        .and(Rows.bare(TALLY.account).eq(account))
        .and(Rows.bare(TALLY.region).ne(EVERYWHERE))
        .execute();
    List<Known> there = resources.stream().filter(each -> !each.gone).toList();
    write(Figures.EVERYTHING, account, EVERYWHERE, at, count(there, sights, sights.regions()));
    SortedSet<String> regions = new TreeSet<>(sights.regions());
    there.forEach(each -> regions.add(each.region));
    for (String region : regions) {
      List<Known> here = there.stream().filter(each -> each.region.equals(region)).toList();
      SortedMap<Integer, Counts> counts = new TreeMap<>();
      add(here, counts);
      sights.judged(region).keySet().forEach(rule -> counts.putIfAbsent(rule, Counts.NONE));
      unseen(sights, region, counts);
      write(Figures.EVERYTHING, account, region, at, counts);
    }
    members.forEach((workload, ids) -> {
      List<Known> of = there.stream().filter(each -> ids.contains(each.id)).toList();
      SortedSet<String> touched = new TreeSet<>(Set.of(Resource.GLOBAL));
      of.forEach(each -> touched.add(each.region));
      write(workload, account, EVERYWHERE, at, count(of, sights, touched));
    });
  }

  /** Keeps those of a workload that became another, in all accounts. */
  void keep(long workload) {
    rows.update(TALLY, Map.of(TALLY.latest, false))
        .and(Rows.bare(TALLY.latest))
        .and(Rows.bare(TALLY.workload).eq(workload))
        .execute();
    // changed twice at once: the last counts
    rows.delete(TALLY)
        .and(Rows.bare(TALLY.workload).eq(workload))
        .and(Rows.bare(TALLY.happenedAt).eq(at))
        .execute();
    Map<String, List<Known>> members = new TreeMap<>();
    rows.from(WORKLOAD_MEMBER)
        .join(RESOURCE, RESOURCE.id.eq(WORKLOAD_MEMBER.resource))
        .select(
            RESOURCE.id,
            RESOURCE.account,
            RESOURCE.type,
            RESOURCE.region,
            RESOURCE.identifier,
            RESOURCE.content,
            RESOURCE.outcomes)
        .and(WORKLOAD_MEMBER.workload.eq(workload))
        .forEach(row ->
            members
                .computeIfAbsent(row.get(RESOURCE.account), _ -> new ArrayList<>())
                .add(Known.of(row)));
    members.forEach((account, of) -> {
      SortedSet<String> touched = new TreeSet<>(Set.of(Resource.GLOBAL));
      of.forEach(each -> touched.add(each.region));
      write(workload, account, EVERYWHERE, at, count(of, Sights.of(rows, account), touched));
    });
    sum(workload);
  }

  /** Sums up all accounts, of everything and of each workload. */
  void sum(Set<Long> workloads) {
    Set<Long> all = new TreeSet<>(workloads);
    all.add(Figures.EVERYTHING);
    all.forEach(this::sum);
  }

  private void sum(long workload) {
    List<SortedMap<Integer, Counts>> accounts =
        rows.from(TALLY)
            .select(TALLY.counts)
            .and(TALLY.latest)
            .and(TALLY.workload.eq(workload))
            .and(TALLY.account.ne(EVERYWHERE))
            .and(TALLY.region.eq(EVERYWHERE))
            .fetch(row -> RuleCounts.read(row.get(TALLY.counts)));
    Instant last =
        rows.from(TALLY)
            .select(TALLY.happenedAt)
            .and(TALLY.latest)
            .and(TALLY.workload.eq(workload))
            .and(TALLY.account.eq(EVERYWHERE))
            .fetchOptional(TALLY.happenedAt)
            .filter(at::isBefore)
            .orElse(at);
    retire(workload, EVERYWHERE);
    // one a day is enough to tell how all went
    rows.delete(TALLY)
        .and(Rows.bare(TALLY.workload).eq(workload))
        .and(Rows.bare(TALLY.account).eq(EVERYWHERE))
        .and(Rows.bare(TALLY.happenedAt).between(last.truncatedTo(ChronoUnit.DAYS), last))
        .execute();
    if (!accounts.isEmpty()) {
      write(workload, EVERYWHERE, EVERYWHERE, last, RuleCounts.sum(accounts));
    }
  }

  private void retire(long workload, String account) {
    rows.update(TALLY, Map.of(TALLY.latest, false))
        .and(Rows.bare(TALLY.latest))
        .and(Rows.bare(TALLY.workload).eq(workload))
        .and(Rows.bare(TALLY.account).eq(account))
        .execute();
  }

  private SortedMap<Integer, Counts> count(
      List<Known> resources, Sights sights, Set<String> places) {
    SortedMap<Integer, Counts> counts = new TreeMap<>();
    add(resources, counts);
    sights.rules().forEach(rule -> counts.putIfAbsent(rule, Counts.NONE));
    places.forEach(region -> unseen(sights, region, counts));
    return counts;
  }

  private static void add(List<Known> resources, Map<Integer, Counts> counts) {
    resources.forEach(
        each -> each.outcomes.forEach((rule, status) -> RuleCounts.add(counts, rule, status)));
  }

  /** A list that is not whole counts once, however many resources it may hide. */
  private static void unseen(Sights sights, String region, Map<Integer, Counts> counts) {
    sights.unseen(region).forEach(rule -> RuleCounts.add(counts, rule, Status.NOT_EVALUATED));
  }

  private void write(
      long workload, String account, String region, Instant when, Map<Integer, Counts> counts) {
    Weights weights = Weights.of(counts, rule -> numbers.known(rule).severity());
    RiskCounts risks = risks(workload, account, region);
    rows.insert(
        TALLY,
        List.of(
            TALLY.workload,
            TALLY.account,
            TALLY.region,
            TALLY.happenedAt,
            TALLY.scan,
            TALLY.latest,
            TALLY.passedWeight,
            TALLY.judgedWeight,
            TALLY.high,
            TALLY.medium,
            TALLY.low,
            TALLY.counts),
        List.<@Nullable Object[]>of(
            new @Nullable Object[] {
              workload,
              account,
              region,
              when,
              scan,
              true,
              weights.passed(),
              weights.judged(),
              risks.high(),
              risks.medium(),
              risks.low(),
              RuleCounts.write(counts)
            }));
  }

  private RiskCounts risks(long workload, String account, String region) {
    Record sums =
        rows.from(PLACE_COUNT)
            .select(
                DSL.sum(PLACE_COUNT.high), DSL.sum(PLACE_COUNT.medium), DSL.sum(PLACE_COUNT.low))
            .and(PLACE_COUNT.workload.eq(workload))
            .and(account.equals(EVERYWHERE) ? DSL.noCondition() : PLACE_COUNT.account.eq(account))
            .and(region.equals(EVERYWHERE) ? DSL.noCondition() : PLACE_COUNT.region.eq(region))
            .fetchSingle();
    return new RiskCounts(number(sums, 0), number(sums, 1), number(sums, 2));
  }

  private static long number(Record sums, int at) {
    Number number = sums.get(at, Number.class);
    return number == null ? 0 : number.longValue();
  }
}
