package dev.atoll.engine.judge;

import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import java.util.List;
import java.util.Map;

/**
 * One rule on one resource.
 *
 * @param resource for a type whose list could not be read: a stand-in with id {@code *}
 * @param message what is wrong; empty unless FAIL
 * @param evidence values by name, for FAIL and PASS
 * @param gaps what was not seen; empty unless NOT_EVALUATED
 */
public record Evaluation(
    Rule rule,
    Resource resource,
    Status status,
    String message,
    Map<String, Object> evidence,
    List<Gap> gaps) {}
