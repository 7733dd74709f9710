package dev.atoll.engine.assess;

import dev.atoll.engine.model.Severity;

/** How many failed evaluations there are of each severity. */
public record Risks(long high, long medium, long low) {
  public static final Risks NONE = new Risks(0, 0, 0);

  public static Risks of(Severity severity, long count) {
    return switch (severity) {
      case HIGH -> new Risks(count, 0, 0);
      case MEDIUM -> new Risks(0, count, 0);
      case LOW -> new Risks(0, 0, count);
    };
  }

  public Risks plus(Risks other) {
    return new Risks(high + other.high, medium + other.medium, low + other.low);
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
