package dev.atoll.report.review;

import dev.atoll.engine.review.Review;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.Options;
import dev.atoll.report.csv.ReviewCsv;
import dev.atoll.report.html.ReviewBook;
import dev.atoll.report.json.ReviewJson;
import dev.atoll.report.text.ReviewTable;
import java.io.IOException;
import java.io.Writer;

/** The output formats of {@code atoll review propose}. */
public enum ReviewFormat {
  TABLE,
  JSON,
  HTML,
  CSV;

  /** A review and the scan that it rests on. */
  public record Reviewed(ScanInfo scan, Review review) {}

  /** Writes all of it; leaves {@code out} open. */
  public void write(Reviewed reviewed, Options options, Writer out) throws IOException {
    switch (this) {
      case TABLE -> ReviewTable.write(reviewed, options, out);
      case JSON -> ReviewJson.write(reviewed, out);
      case HTML -> ReviewBook.write(reviewed, out);
      case CSV -> ReviewCsv.write(reviewed, out);
    }
  }
}
