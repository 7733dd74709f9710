package dev.atoll.engine.assess;

import dev.atoll.engine.gate.Gate;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.snapshot.ScanInfo;
import java.util.List;

/**
 * What a scan gives: all that a report may show. Evaluations hold at least FAIL and NOT_EVALUATED.
 *
 * @param verdicts without the failures that are accepted; these are in the gate
 * @param assessment of what is really there: accepting a risk does not establish a practice
 */
public record ScanResult(
    ScanInfo info,
    long resources,
    long calls,
    List<Gap> gaps,
    Verdicts verdicts,
    Assessment assessment,
    KnowledgeBase knowledge,
    Gate gate) {

  /** A result that no gate has looked at. */
  public ScanResult(
      ScanInfo info,
      long resources,
      long calls,
      List<Gap> gaps,
      Verdicts verdicts,
      Assessment assessment,
      KnowledgeBase knowledge) {
    this(info, resources, calls, gaps, verdicts, assessment, knowledge, Gate.NONE);
  }

  /** This result as a gate lets it through. */
  public ScanResult with(Verdicts others, Gate by) {
    return new ScanResult(info, resources, calls, gaps, others, assessment, knowledge, by);
  }
}
