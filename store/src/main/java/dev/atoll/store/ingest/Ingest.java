package dev.atoll.store.ingest;

import static dev.atoll.store.schema.ScanTable.SCAN;
import static dev.atoll.store.schema.SnapshotPartTable.SNAPSHOT_PART;
import static dev.atoll.store.schema.WorkloadTable.WORKLOAD;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.store.finding.MuteMatcher;
import dev.atoll.store.scan.Judged;
import dev.atoll.store.scan.ScanState;
import dev.atoll.store.scan.Stored;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.text.TextSigns;
import dev.atoll.store.workload.Members;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Record;

/** Stores a scan that has finished, within one transaction. */
public final class Ingest {
  private final Rows rows;
  private final Map<String, ResourceType> types;

  /**
   * @param types tell which resources name which
   */
  public Ingest(Rows rows, Map<String, ResourceType> types) {
    this.rows = rows;
    this.types = types;
  }

  /**
   * Stores a scan; does nothing where it is stored already, or has ended otherwise: somebody
   * cancelled it while it was judged, or removed its account. Then its snapshot goes, too.
   *
   * @param now decides which mutes and acceptances hold
   * @throws AtollException SCAN_OUTDATED where a later scan of an account is stored already
   */
  public Stored store(Judged judged, Instant now) {
    rows.lockTenant();
    ScanInfo info = judged.inventory().snapshot().info();
    Optional<Stored> done = done(info.id());
    if (done.isPresent()) {
      return done.get();
    }
    Reading reading = new Reading(judged);
    AccountRows accounts = new AccountRows(rows, reading);
    accounts.refuseOutdated();
    int expired = new Expiry(rows).expire(now);
    Collection<Rule> rules = judged.verdicts().counts().keySet();
    RuleNumbers numbers = RuleNumbers.with(rows, rules);
    MuteMatcher mutes = MuteMatcher.load(rows, now);
    Tallies tallies = new Tallies(rows, numbers, reading.at, reading.scan);
    ScanRows scans = new ScanRows(rows, reading, judged, now);
    scans.start();
    Changes.Counts total = Changes.Counts.NONE;
    Set<Long> workloads = new HashSet<>(rows.from(WORKLOAD).select(WORKLOAD.id).fetch(WORKLOAD.id));
    for (String account : reading.accounts) {
      Changes changes = new Changes();
      Events events = new Events("scan");
      List<Known> resources = new ResourceKeeper(rows, reading, account, numbers, mutes).keep();
      Set<Long> touched =
          new FindingKeeper(rows, reading, account, mutes, events, changes).keep(resources);
      events.write(rows);
      new LinkKeeper(rows, account, types, resources).keep();
      Map<Long, Set<Long>> members = new Members(rows).refresh(account);
      Figures figures = new Figures(rows);
      figures.risks(touched);
      figures.count(account);
      new TextSigns(rows).keep(account);
      Sights sights = Sights.keep(rows, reading, account, rules, numbers);
      tallies.keep(account, resources, sights, members);
      scans.changed(account, changes, members);
      accounts.keep(account, resources);
      total = total.plus(changes.total());
    }
    new Figures(rows).sum();
    tallies.sum(workloads);
    scans.finish(total);
    return new Stored(
        info.id(), false, total.opened(), total.resolved(), total.reopened() + expired);
  }

  private Optional<Stored> done(String scan) {
    Optional<Record> row =
        rows.from(SCAN)
            .select(SCAN.state, SCAN.opened, SCAN.reopened, SCAN.resolved)
            .and(SCAN.id.eq(scan))
            .fetchOptional();
    return row.flatMap(each ->
        switch (ScanState.of(each.get(SCAN.state))) {
          case QUEUED, RUNNING -> Optional.empty();
          case DONE ->
              Optional.of(
                  new Stored(
                      scan,
                      true,
                      each.get(SCAN.opened),
                      each.get(SCAN.resolved),
                      each.get(SCAN.reopened)));
          case FAILED, CANCELLED -> {
            rows.delete(SNAPSHOT_PART).and(Rows.bare(SNAPSHOT_PART.scan).eq(scan)).execute();
            yield Optional.of(new Stored(scan, true, 0, 0, 0));
          }
        });
  }
}
