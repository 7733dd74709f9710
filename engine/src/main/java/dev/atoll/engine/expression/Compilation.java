package dev.atoll.engine.expression;

import java.util.List;

/** What compiling an expression gave. */
public sealed interface Compilation {
  record Compiled(Expression expression) implements Compilation {}

  /**
   * The expression is wrong.
   *
   * @param problems at least one, in the order of the source
   */
  record Failed(List<ExpressionProblem> problems) implements Compilation {}
}
