package dev.atoll.engine.work;

import dev.atoll.engine.knowledge.Fix;

/**
 * How long work takes one person, between two bounds.
 *
 * @param lowMinutes of working time
 * @param highMinutes of working time
 */
public record Effort(long lowMinutes, long highMinutes) {
  public static final Effort NONE = new Effort(0, 0);

  /** Minutes of a quarter of a working day: what is planned and paid by. */
  private static final long QUARTER = 120;

  /**
   * The exponent of an 80 % learning curve: with twice as many pieces, one takes 80 % of the time.
   * All of n then take n^(1 + log2(0.8)) times as long as one.
   */
  private static final double LEARNING = 1 + Math.log(0.8) / Math.log(2);

  /** Mending one resource. */
  static Effort of(Fix.Effort one) {
    return switch (one) {
      case MINUTES -> new Effort(15, 60);
      case HOURS -> new Effort(120, 480);
      case DAYS -> new Effort(960, 2400);
      case WEEKS -> new Effort(2400, 9600);
    };
  }

  /** Mending so many resources of a kind. */
  public static Effort of(Fix.Effort one, long resources) {
    Effort single = of(one);
    double times = resources == 0 ? 0 : Math.pow((double) resources, LEARNING);
    return new Effort(
        Math.round(single.lowMinutes * times), Math.round(single.highMinutes * times));
  }

  /** What lies between the bounds, in minutes: to choose by, not to offer. */
  public long middle() {
    return (lowMinutes + highMinutes) / 2;
  }

  public Effort plus(Effort other) {
    return new Effort(lowMinutes + other.lowMinutes, highMinutes + other.highMinutes);
  }

  /** Rounded up to quarters of a day, so that what is added up later is what is shown. */
  public Effort inQuarters() {
    return new Effort(quarters(lowMinutes), quarters(highMinutes));
  }

  private static long quarters(long minutes) {
    return Math.ceilDiv(minutes, QUARTER) * QUARTER;
  }

  /** In working days of eight hours. */
  public double lowDays() {
    return lowMinutes / (4.0 * QUARTER);
  }

  public double highDays() {
    return highMinutes / (4.0 * QUARTER);
  }
}
