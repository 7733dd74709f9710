package dev.atoll.store.account;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;
import static dev.atoll.store.schema.FindingCountTable.FINDING_COUNT;
import static dev.atoll.store.schema.GapTable.GAP;
import static dev.atoll.store.schema.PlaceCountTable.PLACE_COUNT;
import static dev.atoll.store.schema.ResourceCountTable.RESOURCE_COUNT;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.ScanAccountTable.SCAN_ACCOUNT;
import static dev.atoll.store.schema.ScanChangeTable.SCAN_CHANGE;
import static dev.atoll.store.schema.ScanTable.SCAN;
import static dev.atoll.store.schema.SightTable.SIGHT;
import static dev.atoll.store.schema.SnapshotPartTable.SNAPSHOT_PART;
import static dev.atoll.store.schema.TallyTable.TALLY;
import static dev.atoll.store.schema.TextSignTable.TEXT_SIGN;

import dev.atoll.store.ingest.Figures;
import dev.atoll.store.scan.ScanState;
import dev.atoll.store.schema.EstateTable;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Deletes all of an account; what hangs on its resources goes with them. */
final class Removal {
  private static final List<EstateTable> TABLES =
      List.of(
          FINDING_COUNT,
          GAP,
          PLACE_COUNT,
          RESOURCE_COUNT,
          SCAN_ACCOUNT,
          SCAN_CHANGE,
          SIGHT,
          TALLY,
          TEXT_SIGN,
          RESOURCE,
          ACCOUNT);

  private final Rows rows;

  Removal(Rows rows) {
    this.rows = rows;
  }

  /**
   * Removes it. Scans of it that run or wait are cancelled: storing one would bring it back. What
   * is left of a scan that read other accounts, too, is what it read of those, without its
   * snapshot.
   */
  void remove(String account, Instant now) {
    Set<String> scans = new HashSet<>(scans(SCAN_ACCOUNT.account.eq(account)));
    for (List<String> chunk : Rows.chunks(scans)) {
      cancel(chunk, now);
      rows.delete(SNAPSHOT_PART).and(Rows.bare(SNAPSHOT_PART.scan).in(chunk)).execute();
      Set<String> alone = new HashSet<>(chunk);
      scans(SCAN_ACCOUNT.scan.in(chunk).and(SCAN_ACCOUNT.account.ne(account)))
          .forEach(alone::remove);
      rows.delete(SCAN)
          .and(Rows.bare(SCAN.id).in(alone))
          .and(Rows.bare(SCAN.state).ne(ScanState.CANCELLED.id()))
          .execute();
    }
    for (EstateTable table : TABLES) {
      rows.delete(table).and(Rows.bare(ACCOUNT.account).eq(account)).execute();
    }
    new Figures(rows).sum();
  }

  private List<String> scans(Condition which) {
    return rows.from(SCAN_ACCOUNT)
        .selectDistinct(SCAN_ACCOUNT.scan)
        .and(which)
        .fetch(SCAN_ACCOUNT.scan);
  }

  private void cancel(List<String> scans, Instant now) {
    Map<Field<?>, @Nullable Object> values = new HashMap<>();
    values.put(SCAN.state, ScanState.CANCELLED.id());
    values.put(SCAN.finishedAt, now);
    values.put(SCAN.place, null);
    rows.update(SCAN, values)
        .and(Rows.bare(SCAN.id).in(scans))
        .and(Rows.bare(SCAN.state).in(ScanState.QUEUED.id(), ScanState.RUNNING.id()))
        .execute();
  }
}
