package dev.atoll.engine.expression;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An expression that is read when it is first asked for: most commands ask for few of all. */
final class LaterExpression implements Expression {
  private final Supplier<Object> reading;
  private volatile @Nullable Expression read;

  LaterExpression(Supplier<Object> reading) {
    this.reading = reading;
  }

  /** Two threads may both read it: what they get is the same and does not change. */
  private Expression found() {
    Expression known = read;
    if (known == null) {
      known = (Expression) reading.get();
      read = known;
    }
    return known;
  }

  @Override
  public String source() {
    return found().source();
  }

  @Override
  public Set<FieldUse> reads() {
    return found().reads();
  }

  @Override
  public Set<String> types() {
    return found().types();
  }

  @Override
  public Object evaluate(Scope scope) {
    return found().evaluate(scope);
  }

  @Override
  public String toString() {
    return source();
  }
}
