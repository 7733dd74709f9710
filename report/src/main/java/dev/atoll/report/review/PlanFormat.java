package dev.atoll.report.review;

import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.plan.HighRisks;
import dev.atoll.report.Options;
import dev.atoll.report.json.PlanJson;
import dev.atoll.report.text.PlanTable;
import java.io.IOException;
import java.io.Writer;

/** The output formats of {@code atoll review plan}. */
public enum PlanFormat {
  TABLE,
  JSON;

  /** A review and the plan to improve it. */
  public record Planned(Review review, HighRisks plan) {}

  /** Writes all of it; leaves {@code out} open. */
  public void write(Planned planned, Options options, Writer out) throws IOException {
    switch (this) {
      case TABLE -> PlanTable.write(planned, options, out);
      case JSON -> PlanJson.write(planned, out);
    }
  }
}
