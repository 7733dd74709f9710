package dev.atoll.report.summary;

import dev.atoll.engine.compare.Comparison.Pair;
import dev.atoll.engine.compare.Outcome;
import dev.atoll.engine.compare.Outcome.State;

/** In what a risk differs from what it was, in words. */
public final class Differences {
  private Differences() {}

  /** In brackets, with a blank before; empty where there is nothing to say. */
  public static String of(Pair pair) {
    return pair.before().map(before -> of(before, pair.after())).orElse("");
  }

  private static String of(Outcome before, Outcome now) {
    if (before.state() == State.NOT_EVALUATED) {
      return " (could not be evaluated before)";
    }
    if (before.state() != now.state()) {
      return now.state() == State.ACCEPTED ? " (now accepted)" : " (accepted before)";
    }
    if (before.severity() != now.severity()) {
      return " (was " + before.severity().id() + ")";
    }
    return before.message().isEmpty() ? "" : " (was: " + before.message() + ")";
  }
}
