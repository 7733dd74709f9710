package dev.atoll.store;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;
import static dev.atoll.store.schema.ContentTable.CONTENT;
import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.ResourceVersionTable.RESOURCE_VERSION;
import static dev.atoll.store.schema.ScanChangeTable.SCAN_CHANGE;
import static dev.atoll.store.schema.ScanTable.SCAN;
import static dev.atoll.store.schema.TallyTable.TALLY;

import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.ingest.Figures;
import dev.atoll.store.scan.ScanState;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;

/**
 * Deletes history that is older than the tenant's settings say. What is there now stays, and the
 * last scan of each account.
 */
public final class Retention {
  private final Estate estate;

  Retention(Estate estate) {
    this.estate = estate;
  }

  /**
   * Deletes what ended before a time: scans, resolved findings, configurations that a resource has
   * no more, resources that are gone, points of trends; and content that nothing refers to any
   * more. Gives how many rows.
   */
  public long deleteBefore(Instant before) {
    return estate.run(rows -> {
      rows.lockTenant();
      long deleted =
          rows.delete(SCAN)
              .and(Rows.bare(SCAN.finishedAt).lt(before))
              .and(
                  Rows.bare(SCAN.id)
                      .notIn(
                          rows.from(ACCOUNT)
                              .only(ACCOUNT.lastScan)
                              .and(ACCOUNT.lastScan.isNotNull())))
              .and(
                  Rows.bare(SCAN.state)
                      .in(
                          List.of(
                              ScanState.DONE.id(),
                              ScanState.FAILED.id(),
                              ScanState.CANCELLED.id())))
              .execute();
      deleted += findings(rows, before);
      deleted += rows.delete(RESOURCE).and(Rows.bare(RESOURCE.goneAt).lt(before)).execute();
      deleted +=
          rows.delete(RESOURCE_VERSION).and(Rows.bare(RESOURCE_VERSION.until).lt(before)).execute();
      deleted +=
          rows.delete(TALLY)
              .and(Rows.bare(TALLY.latest).isFalse())
              .and(Rows.bare(TALLY.happenedAt).lt(before))
              .execute();
      deleted +=
          rows.delete(SCAN_CHANGE).and(Rows.bare(SCAN_CHANGE.happenedAt).lt(before)).execute();
      return deleted + orphans(rows);
    });
  }

  private static int findings(Rows rows, Instant before) {
    Condition old =
        Rows.bare(FINDING.status)
            .eq(FindingStatus.RESOLVED.id())
            .and(Rows.bare(FINDING.resolvedAt).lt(before));
    List<String> accounts =
        rows.from(FINDING).selectDistinct(FINDING.account).and(old).fetch(FINDING.account);
    int deleted = rows.delete(FINDING).and(old).execute();
    new Figures(rows).count(accounts);
    return deleted;
  }

  private static int orphans(Rows rows) {
    return rows.delete(CONTENT)
        .and(
            Rows.bare(CONTENT.hash)
                .notIn(rows.from(RESOURCE_VERSION).only(RESOURCE_VERSION.content)))
        .and(Rows.bare(CONTENT.hash).notIn(rows.from(RESOURCE).only(RESOURCE.content)))
        .execute();
  }
}
