package dev.atoll.report.review;

import dev.atoll.engine.review.sync.SyncReport;
import dev.atoll.report.Options;
import dev.atoll.report.json.SyncJson;
import dev.atoll.report.text.SyncTable;
import java.io.IOException;
import java.io.Writer;

/** The output formats of {@code atoll review sync} and {@code undo}. */
public enum SyncFormat {
  TABLE,
  JSON;

  /** Writes all of it; leaves {@code out} open. */
  public void write(SyncReport report, Options options, Writer out) throws IOException {
    switch (this) {
      case TABLE -> SyncTable.write(report, options, out);
      case JSON -> SyncJson.write(report, out);
    }
  }
}
