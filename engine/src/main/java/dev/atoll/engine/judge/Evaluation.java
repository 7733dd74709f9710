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
 * @param gaps what was not seen; empty unless NOT_EVALUATED
 */
public record Evaluation(
    Rule rule, Resource resource, Status status, Explanation explanation, List<Gap> gaps) {

  /** What is wrong; empty unless FAIL. */
  public String message() {
    return explanation.message();
  }

  /** Values by name, for FAIL and PASS. */
  public Map<String, Object> evidence() {
    return explanation.evidence();
  }
}
