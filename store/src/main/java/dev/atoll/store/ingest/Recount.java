package dev.atoll.store.ingest;

import dev.atoll.store.schema.Rows;
import dev.atoll.store.workload.Members;
import java.time.Instant;
import java.util.Set;

/** Counts anew what workloads hold, after their definitions changed. */
public final class Recount {
  private final Rows rows;

  public Recount(Rows rows) {
    this.rows = rows;
  }

  /** Finds the members of these workloads and counts all figures of them. */
  public void workloads(Set<Long> ids, Instant now) {
    new Members(rows).refresh(ids);
    new Figures(rows).count(ids);
    Tallies tallies = new Tallies(rows, RuleNumbers.load(rows), now, null);
    ids.forEach(tallies::keep);
  }
}
