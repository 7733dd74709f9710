package dev.atoll.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random well-typed expressions over the fields of {@link Bench#THING}. */
final class Sentences {
  /** The types that they are made of. */
  enum Type {
    BOOL,
    INT,
    DOUBLE,
    TEXT,
    TIME,
    DURATION,
    INTS,
    TEXTS,
    COUNTS
  }

  private record Variable(String name, Type type) {}

  private final Random random;
  private final List<Variable> scope = new ArrayList<>();
  private int variables;

  Sentences(Random random) {
    this.random = random;
  }

  String any(int depth) {
    return of(pick(Type.values()), depth);
  }

  String of(Type type, int depth) {
    if (depth <= 0 || random.nextInt(8) == 0) {
      return leaf(type);
    }
    if (random.nextInt(12) == 0) {
      return "(" + bool(depth) + " ? " + of(type, depth - 1) + " : " + of(type, depth - 1) + ")";
    }
    return switch (type) {
      case BOOL -> bool(depth);
      case INT -> number(depth);
      case DOUBLE -> real(depth);
      case TEXT -> text(depth);
      case TIME -> binary(pick("+", "-"), Type.TIME, Type.DURATION, depth);
      case DURATION ->
          random.nextBoolean()
              ? binary("-", Type.TIME, Type.TIME, depth)
              : binary(pick("+", "-"), Type.DURATION, Type.DURATION, depth);
      case INTS, TEXTS -> list(type, depth);
      case COUNTS -> "{'a': " + of(Type.INT, depth - 1) + ", 'b': 2}";
    };
  }

  private String bool(int depth) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> binary("&&", Type.BOOL, Type.BOOL, depth);
      case 2, 3 -> binary("||", Type.BOOL, Type.BOOL, depth);
      case 4 -> "!" + of(Type.BOOL, depth - 1);
      case 5 -> {
        Type type = pick(Type.values());
        yield binary(pick("==", "!="), type, type, depth);
      }
      case 6 -> {
        Type type = pick(Type.BOOL, Type.INT, Type.DOUBLE, Type.TEXT, Type.TIME, Type.DURATION);
        yield binary(pick("<", "<=", ">", ">="), type, type, depth);
      }
      case 7 ->
          random.nextBoolean()
              ? binary("in", Type.INT, Type.INTS, depth)
              : binary("in", Type.TEXT, random.nextBoolean() ? Type.TEXTS : Type.COUNTS, depth);
      case 8 -> call(pick("contains", "startsWith", "endsWith"), Type.TEXT, depth);
      case 9 -> of(Type.TEXT, depth - 1) + ".matches('" + pick("a", "^b+$", "[0-9]", ".") + "')";
      case 10 ->
          // the library rounds an int to a double first, so none is made that lies near 2^63
          "(%s %s %s)".formatted(of(Type.INT, depth - 1), pick("<", ">="), leaf(Type.DOUBLE));
      default -> macro(pick("all", "exists", "exists_one"), pick(Type.INTS, Type.TEXTS), depth);
    };
  }

  private String number(int depth) {
    return switch (random.nextInt(7)) {
      case 0 -> "size(" + of(pick(Type.TEXT, Type.INTS, Type.TEXTS, Type.COUNTS), depth - 1) + ")";
      case 1 -> "int(" + of(pick(Type.DOUBLE, Type.TEXT, Type.TIME, Type.INT), depth - 1) + ")";
      case 2 -> of(Type.INTS, depth - 1) + "[" + of(Type.INT, depth - 1) + "]";
      case 3 -> of(Type.COUNTS, depth - 1) + "['" + pick("a", "b", "c") + "']";
      case 4 ->
          of(pick(Type.TIME, Type.TIME), depth - 1)
              + pick(".getFullYear()", ".getMonth()", ".getHours('+01:30')", ".getDayOfWeek()");
      case 5 -> of(Type.DURATION, depth - 1) + pick(".getHours()", ".getSeconds()");
      default -> binary(pick("+", "-", "*", "/", "%"), Type.INT, Type.INT, depth);
    };
  }

  private String real(int depth) {
    return random.nextInt(4) == 0
        ? "double(" + of(pick(Type.INT, Type.TEXT), depth - 1) + ")"
        : binary(pick("+", "-", "*", "/"), Type.DOUBLE, Type.DOUBLE, depth);
  }

  private String text(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> "string(" + of(pick(Type.INT, Type.DOUBLE, Type.BOOL), depth - 1) + ")";
      case 1 -> of(Type.TEXTS, depth - 1) + "[" + of(Type.INT, depth - 1) + "]";
      default -> binary("+", Type.TEXT, Type.TEXT, depth);
    };
  }

  private String list(Type type, int depth) {
    Type element = type == Type.INTS ? Type.INT : Type.TEXT;
    return switch (random.nextInt(4)) {
      case 0 -> binary("+", type, type, depth);
      case 1 -> macro("filter", type, depth);
      case 2 -> {
        Type from = pick(Type.INTS, Type.TEXTS);
        String range = of(from, depth - 1);
        String variable = enter(from);
        String body = of(element, depth - 1);
        String condition = random.nextBoolean() ? of(Type.BOOL, depth - 1) + ", " : "";
        leave();
        yield range + ".map(" + variable + ", " + condition + body + ")";
      }
      // without errors: a list with one decides what the rest of it decides (ADR 2), unlike CEL's
      default -> "[" + of(element, 0) + ", " + of(element, 0) + "]";
    };
  }

  private String macro(String name, Type from, int depth) {
    String range = of(from, depth - 1);
    String variable = enter(from);
    String body = of(Type.BOOL, depth - 1);
    leave();
    return range + "." + name + "(" + variable + ", " + body + ")";
  }

  private String enter(Type list) {
    Variable variable = new Variable("v" + variables++, list == Type.INTS ? Type.INT : Type.TEXT);
    scope.add(variable);
    return variable.name;
  }

  private void leave() {
    scope.removeLast();
  }

  private String binary(String operator, Type left, Type right, int depth) {
    return "(" + of(left, depth - 1) + " " + operator + " " + of(right, depth - 1) + ")";
  }

  private String call(String function, Type type, int depth) {
    return of(type, depth - 1) + "." + function + "(" + of(type, depth - 1) + ")";
  }

  private String leaf(Type type) {
    List<String> own = scope.stream().filter(v -> v.type == type).map(Variable::name).toList();
    if (!own.isEmpty() && random.nextBoolean()) {
      return own.get(random.nextInt(own.size()));
    }
    return switch (type) {
      case BOOL -> pick("true", "false", "resource.Bool", "resource.Other", "has(resource.Map.k)");
      case INT -> pick("0", "1", "-1", "7", "9223372036854775807", "resource.Int", "params.days");
      case DOUBLE -> pick("0.5", "1.0", "3.0", "-2.5", "1e300", "resource.Double");
      case TEXT -> pick("''", "'a'", "'bb'", "'12'", "'ä€😀'", "resource.Text", "resource.Map.k");
      case TIME -> pick("now", "resource.Time", "timestamp('2024-02-29T23:59:59Z')");
      case DURATION -> pick("duration('1h')", "duration('-90m')", "duration('87600000h')");
      case INTS -> pick("resource.Ints.filter(e, false)", "[1, 2, 3]", "resource.Ints");
      case TEXTS -> pick("['a', 'b']", "resource.Texts", "params.names");
      case COUNTS -> pick("{'a': 1}", "resource.Counts");
    };
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
