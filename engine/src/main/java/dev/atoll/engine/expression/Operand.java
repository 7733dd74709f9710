package dev.atoll.engine.expression;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.OpenList;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What operators and functions see of a value: it, or why it is not known. */
final class Operand {
  private Operand() {}

  /** Why the value is unknown, or null where it is known. */
  static @Nullable Unknown unknown(Object value) {
    if (value instanceof Unknown unknown) {
      return unknown;
    }
    if (value instanceof Partial partial) {
      return partial.rest();
    }
    if (value instanceof AtLeast size) {
      return size.rest();
    }
    return value instanceof Gap gap ? Unknown.of(gap) : null;
  }

  /**
   * The value, or the {@link Unknown} where the call that gives it failed, or the {@link Partial}
   * where that is so of a part of a list.
   */
  static Object seen(Object value) {
    // asked for every value: a switch over types takes several times as long
    if (value instanceof Gap gap) {
      return Unknown.of(gap);
    }
    return value instanceof OpenList list ? Partial.of(list) : value;
  }

  /** The value, or why what is known in part only is not known. */
  static Object whole(Object value) {
    return switch (value) {
      case Partial partial -> partial.rest();
      case AtLeast size -> size.rest();
      default -> value;
    };
  }

  /** The third value for operands of which at least one is not what the operator needs. */
  static Unknown strict(Frame frame, String operator, Object... operands) {
    Causes causes = new Causes();
    for (Object operand : operands) {
      Unknown unknown = unknown(operand);
      if (unknown != null) {
        causes.add(unknown);
      }
    }
    Unknown joined = causes.joined();
    return joined == null ? frame.error(misused(operator, operands)) : joined;
  }

  /** Says that an operator or function does not take such operands. */
  static String misused(String operator, Object... operands) {
    StringBuilder kinds = new StringBuilder();
    for (Object operand : operands) {
      kinds.append(kinds.isEmpty() ? "" : " and ").append(kind(operand));
    }
    return operator + " cannot be applied to " + kinds;
  }

  /** What a value is called in messages. */
  static String kind(Object value) {
    return switch (value) {
      case Boolean _ -> "bool";
      case Long _ -> "int";
      case Double _ -> "double";
      case String _ -> "string";
      case Instant _ -> "timestamp";
      case Duration _ -> "duration";
      case List<?> _ -> "list";
      case Map<?, ?> _ -> "map";
      case Struct _ -> "structure";
      case Resource resource -> resource.type();
      default -> "unknown";
    };
  }
}
