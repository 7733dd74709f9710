package dev.atoll.engine.expression;

import java.util.Set;

/** An expression as nodes. */
record CompiledExpression(
    String source, Set<FieldUse> reads, Set<String> types, Node root, int locals)
    implements Expression {

  @Override
  public Object evaluate(Scope scope) {
    Object value = root.eval(new Frame(scope, locals));
    return Operand.whole(value);
  }

  @Override
  public String toString() {
    return source;
  }
}
