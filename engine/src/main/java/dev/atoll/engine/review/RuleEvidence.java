package dev.atoll.engine.review;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import java.util.List;

/**
 * What one rule says about a practice.
 *
 * @param judged whether the rule was selected at all
 * @param fails on what it fails, ranked
 * @param passes on what it holds; empty where passes were not kept
 * @param gaps what kept it from being evaluated somewhere, each once
 */
public record RuleEvidence(
    Rule rule,
    boolean judged,
    Counts counts,
    List<Evaluation> fails,
    List<Evaluation> passes,
    List<Gap> gaps) {

  /** Whether it was judged on all that it is about. */
  public boolean complete() {
    return judged && counts.notEvaluated() == 0;
  }

  /** How many resources it could judge. */
  public long seen() {
    return counts.pass() + counts.fail();
  }
}
