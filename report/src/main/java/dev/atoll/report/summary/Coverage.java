package dev.atoll.report.summary;

import dev.atoll.engine.judge.Verdicts.Counts;
import java.util.Locale;
import java.util.Map;

/**
 * How much of what the rules ask was seen.
 *
 * @param counts over all rules and resources
 * @param accepted risks under an exception: judged, and in no count
 * @param rules how many rules were judged
 * @param rulesWithGaps how many of them could not be judged everywhere
 */
public record Coverage(Counts counts, long accepted, long rules, long rulesWithGaps) {

  static Coverage of(Map<?, Counts> byRule, long accepted) {
    Counts all = byRule.values().stream().reduce(Counts.NONE, Counts::plus);
    long withGaps = byRule.values().stream().filter(counts -> counts.notEvaluated() > 0).count();
    return new Coverage(all, accepted, byRule.size(), withGaps);
  }

  /** Evaluations that ended in PASS or FAIL, accepted or not. */
  public long judged() {
    return counts.pass() + counts.fail() + accepted;
  }

  /** All evaluations, whatever their outcome. */
  public long evaluations() {
    return counts.total() + accepted;
  }

  /** Evaluations that had to be made: judged or not evaluated. */
  public long wanted() {
    return judged() + counts.notEvaluated();
  }

  /** Whether something was to be judged, and all of it was. */
  public boolean all() {
    return wanted() > 0 && complete();
  }

  public boolean complete() {
    return counts.notEvaluated() == 0;
  }

  /**
   * The judged part of the evaluations, {@code 97.4 %}; rounded down, so that 100 % means all.
   * {@code –} where nothing was to be judged.
   */
  public String percent() {
    if (wanted() == 0) {
      return "–";
    }
    long tenths = judged() * 1000 / wanted();
    return tenths == 1000
        ? "100 %"
        : String.format(Locale.ROOT, "%d.%d %%", tenths / 10, tenths % 10);
  }
}
