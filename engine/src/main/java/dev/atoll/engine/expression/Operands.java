package dev.atoll.engine.expression;

import dev.cel.checker.CelChecker;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.navigation.CelNavigableMutableAst;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the structures whose fields do not exist. The checker gives no types for an expression that
 * fails, so it is asked again with {@code dyn(operand)} in place of each select that failed.
 */
final class Operands {
  private Operands() {}

  /** The type of the operand, by the id of the select that failed. */
  static Map<Long, String> types(
      CelChecker checker, CelAbstractSyntaxTree parsed, Collection<CelIssue> issues) {
    Set<Long> failed = issues.stream().map(CelIssue::getExprId).collect(Collectors.toSet());
    CelMutableAst tree = CelMutableAst.fromCelAst(parsed);
    Map<Long, Long> operands = new HashMap<>();
    CelNavigableMutableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .map(node -> node.expr())
        .filter(expr -> expr.getKind() == Kind.SELECT && failed.contains(expr.id()))
        .toList()
        .forEach(expr -> {
          CelMutableExpr operand = expr.select().operand();
          operands.put(expr.id(), operand.id());
          expr.setCall(CelMutableCall.create("dyn", operand));
        });
    Map<Long, String> types = new HashMap<>();
    try {
      CelValidationResult result = checker.check(tree.toParsedAst());
      CelAbstractSyntaxTree checked = result.getAst();
      operands.forEach((select, operand) ->
          checked.getType(operand).ifPresent(type -> types.put(select, type.name())));
    } catch (CelValidationException e) {
      // something else is wrong too: fields are reported without the structure's name
      return Map.of();
    }
    return types;
  }
}
