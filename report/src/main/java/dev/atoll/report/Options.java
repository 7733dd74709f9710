package dev.atoll.report;

/**
 * How a report is written.
 *
 * @param width columns of the terminal; at least 60 are assumed
 * @param colour whether the reader is a terminal that shows colours
 * @param all details too: every rule in the table, PASS in JSON and CSV
 */
public record Options(int width, boolean colour, boolean all) {
  public static final int MIN_WIDTH = 60;

  public Options {
    width = Math.max(width, MIN_WIDTH);
  }

  /** For files and pipes: 100 columns, no colour, no details. */
  public static Options plain() {
    return new Options(100, false, false);
  }

  public Options withAll(boolean wanted) {
    return new Options(width, colour, wanted);
  }
}
