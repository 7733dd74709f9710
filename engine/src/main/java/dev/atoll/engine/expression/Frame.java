package dev.atoll.engine.expression;

import dev.atoll.engine.expression.Expression.Scope;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import java.util.Optional;

/** One evaluation: what it sees, the variables of its macros, and the steps it has left. */
final class Frame {
  private static final Object[] NONE = {};

  final Scope scope;
  final Object[] locals;
  private long budget;

  Frame(Scope scope, int locals) {
    this.scope = scope;
    this.locals = locals == 0 ? NONE : new Object[locals];
    this.budget = scope.budget();
  }

  /**
   * Takes steps off the budget.
   *
   * @throws Fault where none are left
   */
  void charge(long steps) {
    budget -= steps;
    if (budget < 0) {
      budget = 0;
      throw new Fault("the expression takes more steps than it may (" + scope.budget() + ")");
    }
  }

  /** The third value, because evaluation went wrong. */
  Unknown error(String detail) {
    Resource resource = scope.resource();
    return Unknown.of(
        new Gap(
            resource.account(),
            resource.region(),
            "",
            "",
            GapReason.ERROR,
            Optional.empty(),
            resource.type(),
            Optional.of(resource.id()),
            detail));
  }
}
