package dev.atoll.store.ingest;

import static dev.atoll.store.schema.FindingTable.FINDING;

import dev.atoll.store.finding.FindingEvent.Kind;
import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jooq.Record;
import org.jooq.Result;

/** Resolves the findings of rules that are no more: no scan will judge them again. */
public final class Retirement {
  private final Rows rows;

  public Retirement(Rows rows) {
    this.rows = rows;
  }

  /** Whoever calls holds the tenant. */
  public void retire(Collection<String> rules, String why, String by, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    Result<Record> found =
        rows.from(FINDING)
            .select(FINDING.id, FINDING.resource, FINDING.account)
            .and(FINDING.rule.in(rules))
            .and(FINDING.status.ne(FindingStatus.RESOLVED.id()))
            .fetch();
    Events events = new Events(by);
    for (List<Long> chunk : Rows.chunks(found.getValues(FINDING.id))) {
      FindingKeeper.resolve(rows, chunk, at);
      chunk.forEach(id -> events.add(id, at, Kind.RESOLVED, why, null));
    }
    events.write(rows);
    Figures figures = new Figures(rows);
    figures.risks(new HashSet<>(found.getValues(FINDING.resource)));
    figures.count(new HashSet<>(found.getValues(FINDING.account)));
  }
}
