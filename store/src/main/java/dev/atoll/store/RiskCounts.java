package dev.atoll.store;

/** Open findings by severity. */
public record RiskCounts(long high, long medium, long low) {
  public static final RiskCounts NONE = new RiskCounts(0, 0, 0);

  public RiskCounts plus(RiskCounts other) {
    return new RiskCounts(high + other.high, medium + other.medium, low + other.low);
  }

  public long total() {
    return high + medium + low;
  }
}
