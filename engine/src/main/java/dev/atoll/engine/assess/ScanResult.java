package dev.atoll.engine.assess;

import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.snapshot.ScanInfo;
import java.util.List;

/**
 * What a scan gives: all that a report may show. Evaluations hold at least FAIL and NOT_EVALUATED.
 */
public record ScanResult(
    ScanInfo info,
    long resources,
    long calls,
    List<Gap> gaps,
    Verdicts verdicts,
    Assessment assessment,
    KnowledgeBase knowledge) {}
