package dev.atoll.store.adherence;

import static dev.atoll.store.schema.ScanChangeTable.SCAN_CHANGE;
import static dev.atoll.store.schema.TallyTable.TALLY;

import dev.atoll.store.Estate;
import dev.atoll.store.RiskCounts;
import dev.atoll.store.Scope;
import dev.atoll.store.adherence.TallyRows.Tally;
import dev.atoll.store.ingest.RuleNumbers;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.schema.Sums;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** How well an estate adheres to the framework, now and earlier. */
public final class Adherence {
  private final Estate estate;

  public Adherence(Estate estate) {
    this.estate = estate;
  }

  /**
   * The state of all practices and questions; empty where nothing was judged yet.
   *
   * @param scope a region counts as it stands now only, and not with a workload
   * @param at empty for now
   * @param name of the workload, as the assessment shows it
   */
  public Optional<Assessed> assessment(Scope scope, Optional<Instant> at, String name) {
    return estate.run(rows -> {
      TallyRows tallies = new TallyRows(rows, scope);
      Optional<Tally> tally = at.isPresent() ? tallies.at(at.get()) : tallies.latest();
      return tally.map(found -> assessed(found, rows, name));
    });
  }

  private Assessed assessed(Tally tally, Rows rows, String name) {
    Judgement judgement =
        new Judgement(tally.counts(), RuleNumbers.load(rows), estate.knowledge(rows));
    return new Assessed(
        tally.at(), judgement.assessment(name), judgement.adherence(), judgement.byPillar());
  }

  /**
   * How things went, the oldest first, the last point of each day (UTC).
   *
   * @param scope without a region
   */
  public List<TrendPoint> trend(Scope scope, Instant from, Instant to) {
    return estate.run(rows -> trend(rows, scope, from, to));
  }

  /** See {@link #trend(Scope, Instant, Instant)}. */
  public static List<TrendPoint> trend(Rows rows, Scope scope, Instant from, Instant to) {
    Map<Instant, TrendPoint> byDay = new TreeMap<>();
    rows.from(TALLY)
        .select(
            TALLY.happenedAt,
            TALLY.passedWeight,
            TALLY.judgedWeight,
            TALLY.high,
            TALLY.medium,
            TALLY.low)
        .and(new TallyRows(rows, scope).place())
        .and(TALLY.happenedAt.between(from, to))
        .orderBy(TALLY.happenedAt)
        .forEach(row -> {
          Instant at = row.get(TALLY.happenedAt);
          Weights weights = new Weights(row.get(TALLY.passedWeight), row.get(TALLY.judgedWeight));
          byDay.put(day(at), new TrendPoint(at, weights.adherence(), risks(row)));
        });
    return List.copyOf(byDay.values());
  }

  private static Instant day(Instant at) {
    return at.truncatedTo(ChronoUnit.DAYS);
  }

  private static RiskCounts risks(Record row) {
    return new RiskCounts(row.get(TALLY.high), row.get(TALLY.medium), row.get(TALLY.low));
  }

  /**
   * What the scans of a period changed.
   *
   * @param scope without a region
   */
  public Mending mending(Scope scope, Instant from, Instant to) {
    return estate.run(rows -> mending(rows, scope, from, to));
  }

  /** See {@link #mending(Scope, Instant, Instant)}. */
  public static Mending mending(Rows rows, Scope scope, Instant from, Instant to) {
    Condition account =
        scope.account().<Condition>map(SCAN_CHANGE.account::eq).orElse(DSL.noCondition());
    Record sums =
        rows.from(SCAN_CHANGE)
            .select(
                Sums.of(SCAN_CHANGE.opened),
                Sums.of(SCAN_CHANGE.resolved),
                Sums.of(SCAN_CHANGE.reopened),
                Sums.of(SCAN_CHANGE.mendedSeconds))
            .and(SCAN_CHANGE.workload.eq(scope.workload().orElse(0L)))
            .and(account)
            .and(SCAN_CHANGE.happenedAt.between(from, to))
            .fetchSingle();
    long resolved = sums.get(1, Long.class);
    return new Mending(
        sums.get(0, Long.class),
        resolved,
        sums.get(2, Long.class),
        resolved == 0
            ? Optional.empty()
            : Optional.of(Duration.ofSeconds(sums.get(3, Long.class) / resolved)));
  }
}
