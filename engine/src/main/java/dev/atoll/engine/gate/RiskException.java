package dev.atoll.engine.gate;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.model.Resource;
import java.time.LocalDate;

/**
 * A risk that somebody answers for.
 *
 * @param rule the rule's id
 * @param resource which resources: matched against ARN, id and name
 * @param reason why the risk is accepted
 * @param owner who answers for it
 * @param expires the last day on which it holds
 * @param origin where it is written
 */
public record RiskException(
    String rule, Glob resource, String reason, String owner, LocalDate expires, Origin origin) {

  public boolean covers(Evaluation evaluation) {
    Resource about = evaluation.resource();
    return evaluation.rule().id().equals(rule)
        && (about.arn().filter(resource::matches).isPresent()
            || resource.matches(about.id())
            || resource.matches(about.name()));
  }

  public boolean isExpired(LocalDate today) {
    return expires.isBefore(today);
  }
}
