package dev.atoll.cli;

import dev.atoll.report.Options;

/**
 * What is known of the terminal: the launcher looks, because Java cannot tell the streams apart.
 */
record Terminal(boolean out, boolean err, int width) {
  static Terminal current() {
    boolean plain = System.getenv("NO_COLOR") != null;
    return new Terminal(
        Boolean.getBoolean("atoll.out.terminal") && !plain,
        Boolean.getBoolean("atoll.err.terminal"),
        Integer.getInteger("atoll.width", 100));
  }

  /** How to print a report on standard output. */
  Options options(boolean all) {
    return new Options(width, out, all);
  }
}
