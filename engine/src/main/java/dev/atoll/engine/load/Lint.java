package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.Case;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.yaml.Value;
import java.util.List;

/** What every rule must bring beside being right. */
final class Lint {
  private Lint() {}

  /** A rule's cases show it passing and failing, and not applying where it has a condition. */
  static void cases(List<Case> cases, boolean conditional, Value rule) {
    for (Status status : List.of(Status.PASS, Status.FAIL, Status.NOT_APPLICABLE)) {
      boolean needed = status != Status.NOT_APPLICABLE || conditional;
      if (needed && cases.stream().noneMatch(each -> each.expect() == status)) {
        rule.problem("the rule has no case that expects " + status);
      }
    }
  }
}
