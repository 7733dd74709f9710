package dev.atoll.engine.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What an expression must not hold, seen before types are checked: resource types that do not
 * exist, kinds of values that configurations do not have, and nesting without end.
 */
final class Restrictions {
  private static final int DEEPEST = 200;

  private final Set<String> types;
  private final Consumer<Refused> problems;
  private final Uses uses = new Uses(new LinkedHashSet<>(), new LinkedHashSet<>(Set.of("dyn")));

  /** The resource types and the functions, operators among them, that an expression names. */
  record Uses(Set<String> types, Set<String> functions) {}

  private Restrictions(Set<String> types, Consumer<Refused> problems) {
    this.types = types;
    this.problems = problems;
  }

  /**
   * What the expression names.
   *
   * @throws Refused where the expression is nested too deeply to go on
   */
  static Uses check(CelExpr root, Set<String> types, Consumer<Refused> problems) {
    Restrictions restrictions = new Restrictions(types, problems);
    restrictions.visit(root, 0);
    return restrictions.uses;
  }

  private void visit(CelExpr expr, int depth) {
    if (depth > DEEPEST) {
      throw new Refused(expr.id(), "the expression is nested too deeply");
    }
    switch (expr.getKind()) {
      case CONSTANT -> constant(expr.id(), expr.constant());
      case SELECT -> visit(expr.select().operand(), depth + 1);
      case CALL -> call(expr.call(), depth);
      case LIST -> all(expr.list().elements(), depth);
      case MAP ->
          expr.map().entries().forEach(entry -> all(List.of(entry.key(), entry.value()), depth));
      case STRUCT -> refuse(expr.id(), "structures cannot be made in an expression");
      case COMPREHENSION -> comprehension(expr.comprehension(), depth);
      default -> {}
    }
  }

  private void all(List<CelExpr> parts, int depth) {
    parts.forEach(part -> visit(part, depth + 1));
  }

  private void comprehension(CelComprehension macro, int depth) {
    all(List.of(macro.iterRange(), macro.loopCondition(), macro.loopStep(), macro.result()), depth);
  }

  private void call(CelCall call, int depth) {
    uses.functions.add(call.function());
    call.target().ifPresent(target -> visit(target, depth + 1));
    all(call.args(), depth);
    if (Parser.RELATIONS.contains(call.function()) && !call.args().isEmpty()) {
      CelExpr type = call.args().getLast();
      if (type.getKind() == CelExpr.ExprKind.Kind.IDENT) {
        name(type.id(), type.ident().name());
      }
    }
  }

  private void name(long id, String type) {
    if (types.contains(type)) {
      uses.types.add(type);
    } else {
      problems.accept(
          new Refused(id, "there is no resource type " + type, Names.nearest(type, types)));
    }
  }

  private void constant(long id, CelConstant constant) {
    if (constant.getKind() == CelConstant.Kind.NULL_VALUE) {
      refuse(id, "there is no null: what AWS leaves out is empty, and has() tells whether it did");
    } else if (constant.getKind() == CelConstant.Kind.UINT64_VALUE) {
      refuse(id, "there are no unsigned numbers: write it without the u");
    } else if (constant.getKind() == CelConstant.Kind.BYTES_VALUE) {
      refuse(id, "there are no bytes: binary values are base64 text");
    }
  }

  private void refuse(long id, String message) {
    problems.accept(new Refused(id, message));
  }
}
