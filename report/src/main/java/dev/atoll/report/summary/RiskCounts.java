package dev.atoll.report.summary;

import dev.atoll.engine.model.Severity;

/** How many risks there are of each severity. */
public record RiskCounts(long high, long medium, long low) {
  public static final RiskCounts NONE = new RiskCounts(0, 0, 0);

  public RiskCounts plus(Severity severity, long count) {
    return switch (severity) {
      case HIGH -> new RiskCounts(high + count, medium, low);
      case MEDIUM -> new RiskCounts(high, medium + count, low);
      case LOW -> new RiskCounts(high, medium, low + count);
    };
  }

  public long of(Severity severity) {
    return switch (severity) {
      case HIGH -> high;
      case MEDIUM -> medium;
      case LOW -> low;
    };
  }

  public long total() {
    return high + medium + low;
  }
}
