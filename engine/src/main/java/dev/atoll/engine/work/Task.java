package dev.atoll.engine.work;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import java.util.List;

/**
 * To make one rule hold.
 *
 * @param risks its chosen failures, by resource; never empty
 */
public record Task(Rule rule, List<Evaluation> risks) {

  public Effort effort() {
    return Effort.of(rule.fix().effort(), risks.size());
  }

  public List<Resource> resources() {
    return risks.stream().map(Evaluation::resource).toList();
  }
}
