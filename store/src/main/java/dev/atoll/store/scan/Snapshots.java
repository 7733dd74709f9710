package dev.atoll.store.scan;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;
import static dev.atoll.store.schema.ScanTable.SCAN;
import static dev.atoll.store.schema.SnapshotPartTable.SNAPSHOT_PART;

import dev.atoll.store.Estate;
import dev.atoll.store.schema.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** The snapshots of a tenant's scans, byte for byte. */
public final class Snapshots {
  private final Estate estate;

  public Snapshots(Estate estate) {
    this.estate = estate;
  }

  /** Gives bytes to a stream, and leaves it open. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Keeps a scan's snapshot, all of it or nothing; one kept before is replaced.
   *
   * @param scan one that is there
   */
  public void keep(String scan, Content snapshot) {
    estate.run(rows -> {
      drop(rows, scan);
      try (PartWriter out = new PartWriter(rows, scan)) {
        snapshot.writeTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return scan;
    });
  }

  /** The snapshot of a scan; empty where it is not kept. Each part is read when it is wanted. */
  public Optional<InputStream> open(String scan) {
    return part(scan, 0).map(first -> new PartStream(first, number -> part(scan, number)));
  }

  /** Whether the snapshot of a scan is kept. */
  public boolean isKept(String scan) {
    return estate.run(rows ->
        rows.from(SNAPSHOT_PART)
            .select(SNAPSHOT_PART.part)
            .and(SNAPSHOT_PART.scan.eq(scan))
            .limit(1)
            .fetch()
            .isNotEmpty());
  }

  private Optional<byte[]> part(String scan, int number) {
    return estate.run(rows ->
        rows.from(SNAPSHOT_PART)
            .select(SNAPSHOT_PART.body)
            .and(SNAPSHOT_PART.scan.eq(scan))
            .and(SNAPSHOT_PART.part.eq(number))
            .fetchOptional(SNAPSHOT_PART.body));
  }

  /** Forgets the snapshot of a scan. */
  public void drop(String scan) {
    estate.run(rows -> drop(rows, scan));
  }

  private static int drop(Rows rows, String scan) {
    return rows.delete(SNAPSHOT_PART).and(Rows.bare(SNAPSHOT_PART.scan).eq(scan)).execute();
  }

  /**
   * Forgets the snapshots of scans that ended before a time, but for the last scan of each account.
   * Gives how many parts.
   */
  public int dropBefore(Instant before) {
    return estate.run(rows ->
        rows.delete(SNAPSHOT_PART)
            .and(
                Rows.bare(SNAPSHOT_PART.scan)
                    .in(rows.from(SCAN).only(SCAN.id).and(SCAN.finishedAt.lt(before))))
            .and(
                Rows.bare(SNAPSHOT_PART.scan)
                    .notIn(
                        rows.from(ACCOUNT)
                            .only(ACCOUNT.lastScan)
                            .and(ACCOUNT.lastScan.isNotNull())))
            .execute());
  }
}
