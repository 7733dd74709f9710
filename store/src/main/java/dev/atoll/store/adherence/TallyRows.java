package dev.atoll.store.adherence;

import static dev.atoll.store.schema.TallyTable.TALLY;

import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.store.Scope;
import dev.atoll.store.codec.RuleCounts;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Record;

/** What rules said of a part of an estate, now and earlier. */
public final class TallyRows {
  private static final String ALL = "";

  private final Rows rows;
  private final Scope scope;

  public TallyRows(Rows rows, Scope scope) {
    this.rows = rows;
    this.scope = scope;
  }

  /** The outcomes of rules, by number, and when they stood so. */
  public record Tally(Instant at, SortedMap<Integer, Counts> counts) {}

  /** As it stands; empty where nothing was judged, and for a region of a workload. */
  public Optional<Tally> latest() {
    if (scope.region().isPresent()) {
      return ofRegion();
    }
    return rows.from(TALLY)
        .select(TALLY.happenedAt, TALLY.counts)
        .and(place())
        .and(TALLY.latest)
        .fetchOptional(TallyRows::tally);
  }

  /** As it stood at a time; empty where nothing had been judged, and for regions. */
  public Optional<Tally> at(Instant time) {
    return scope.region().isPresent()
        ? Optional.empty()
        : rows.from(TALLY)
            .select(TALLY.happenedAt, TALLY.counts)
            .and(place())
            .and(TALLY.happenedAt.le(time))
            .orderBy(TALLY.happenedAt.desc())
            .limit(1)
            .fetchOptional(TallyRows::tally);
  }

  private Optional<Tally> ofRegion() {
    if (scope.workload().isPresent()) {
      return Optional.empty();
    }
    List<Tally> places =
        rows.from(TALLY)
            .select(TALLY.happenedAt, TALLY.counts)
            .and(TALLY.latest)
            .and(TALLY.workload.eq(0L))
            .and(TALLY.region.eq(scope.region().orElseThrow()))
            .and(
                scope
                    .account()
                    .<Condition>map(TALLY.account::eq)
                    .orElseGet(() -> TALLY.account.ne(ALL)))
            .fetch(TallyRows::tally);
    return places.stream()
        .map(Tally::at)
        .max(Comparator.naturalOrder())
        .map(at -> new Tally(at, sum(places.stream().map(Tally::counts).toList())));
  }

  /** Regions differ in which rules have anything to judge, so none counts as missing. */
  private static SortedMap<Integer, Counts> sum(Collection<SortedMap<Integer, Counts>> places) {
    SortedMap<Integer, Counts> sum = new TreeMap<>();
    places.forEach(place -> place.forEach((rule, counts) -> sum.merge(rule, counts, Counts::plus)));
    return sum;
  }

  Condition place() {
    return TALLY
        .workload
        .eq(scope.workload().orElse(0L))
        .and(TALLY.account.eq(scope.account().orElse(ALL)))
        .and(TALLY.region.eq(ALL));
  }

  private static Tally tally(Record row) {
    return new Tally(row.get(TALLY.happenedAt), RuleCounts.read(row.get(TALLY.counts)));
  }
}
