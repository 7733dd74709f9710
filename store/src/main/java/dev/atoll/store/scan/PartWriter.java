package dev.atoll.store.scan;

import static dev.atoll.store.schema.SnapshotPartTable.SNAPSHOT_PART;

import dev.atoll.store.schema.Rows;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes bytes and stores them in parts; only one part is in memory. */
final class PartWriter extends OutputStream {
  // H2 takes at most 1 MiB in such a column
  private static final int PART = 1_000_000;

  private final Rows rows;
  private final String scan;
  private final byte[] buffer = new byte[PART];
  private int filled;
  private int number;

  PartWriter(Rows rows, String scan) {
    this.rows = rows;
    this.scan = scan;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int done = 0;
    while (done < length) {
      int fits = Math.min(PART - filled, length - done);
      System.arraycopy(bytes, offset + done, buffer, filled, fits);
      filled += fits;
      done += fits;
      if (filled == PART) {
        store();
      }
    }
  }

  /** Stores what is left. */
  @Override
  public void close() {
    if (filled > 0) {
      store();
    }
  }

  private void store() {
    rows.insert(
        SNAPSHOT_PART,
        List.of(SNAPSHOT_PART.scan, SNAPSHOT_PART.part, SNAPSHOT_PART.body),
        List.<@Nullable Object[]>of(new Object[] {scan, number++, Arrays.copyOf(buffer, filled)}));
    filled = 0;
  }
}
