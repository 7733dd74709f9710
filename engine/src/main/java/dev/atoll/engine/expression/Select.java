package dev.atoll.engine.expression;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Layout.Field;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code operand.field}, where what AWS leaves out is empty. */
final class Select extends Node {
  private final Node operand;
  private final Field field;
  private final @Nullable Object empty;
  private final boolean widen;

  /**
   * @param empty what an absent field reads as; null where its type has no empty value
   * @param widen the field is a double, which formats may carry as a whole number
   */
  Select(Node operand, Field field, @Nullable Object empty, boolean widen) {
    this.operand = operand;
    this.field = field;
    this.empty = empty;
    this.widen = widen;
  }

  @Override
  Object eval(Frame frame) {
    Object value = operand.eval(frame);
    if (value instanceof Resource resource) {
      return of(frame, resource.configuration());
    }
    if (value instanceof Struct struct) {
      return of(frame, struct);
    }
    if (value instanceof Map<?, ?> map) {
      Object found = map.get(field.name());
      return found == null ? absent(frame) : present(found);
    }
    return Operand.strict(frame, "." + field.name(), value);
  }

  private Object of(Frame frame, Struct struct) {
    int at = struct.layout().indexOf(field);
    return at < 0 ? absent(frame) : present(struct.at(at));
  }

  private Object present(Object value) {
    return widen && value instanceof Long whole
        ? (Object) whole.doubleValue()
        : Operand.seen(value);
  }

  private Object absent(Frame frame) {
    return empty == null ? frame.error("the answer carries no " + field.name()) : empty;
  }

  /** {@code has(operand.field)}: whether AWS gave it at all. */
  static final class Has extends Node {
    private final Node operand;
    private final Field field;

    Has(Node operand, Field field) {
      this.operand = operand;
      this.field = field;
    }

    @Override
    Object eval(Frame frame) {
      Object value = operand.eval(frame);
      if (value instanceof Resource resource) {
        return of(resource.configuration());
      }
      if (value instanceof Struct struct) {
        return of(struct);
      }
      if (value instanceof Map<?, ?> map) {
        Object found = map.get(field.name());
        return found instanceof Gap gap ? Unknown.of(gap) : (Object) (found != null);
      }
      return Operand.strict(frame, "has(." + field.name() + ")", value);
    }

    private Object of(Struct struct) {
      int at = struct.layout().indexOf(field);
      if (at < 0) {
        return false;
      }
      return struct.at(at) instanceof Gap gap ? Unknown.of(gap) : (Object) true;
    }
  }
}
