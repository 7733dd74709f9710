package dev.atoll.engine.expression;

import java.util.Optional;

/** A function or operator that needs all its operands: unknown where one of them is. */
final class Call extends Node {
  private final Function function;
  private final Node[] operands;

  Call(Function function, Node... operands) {
    this.function = function;
    this.operands = operands;
  }

  @Override
  Object eval(Frame frame) {
    Object[] values = new Object[operands.length];
    boolean seen = true;
    for (int i = 0; i < values.length; i++) {
      values[i] = operands[i].eval(frame);
      seen &= Operand.unknown(values[i]) == null;
    }
    if (values.length == 1 && values[0] instanceof Partial list && function.name().equals("size")) {
      return new AtLeast(list.seen().size(), list.rest());
    }
    if (!seen) {
      return Operand.strict(frame, function.name(), values);
    }
    try {
      return Operand.seen(function.body().apply(frame, values));
    } catch (Fault fault) {
      return frame.error(fault.detail());
    } catch (ArithmeticException overflow) {
      return frame.error(function.name() + " goes beyond what an int can hold");
    } catch (IllegalArgumentException invalid) {
      return frame.error(String.valueOf(invalid.getMessage()));
    } catch (ClassCastException misuse) {
      return frame.error(Operand.misused(function.name(), values));
    }
  }

  /** What a function does with operands that are all known. */
  @FunctionalInterface
  interface Body {
    /**
     * @throws Fault where there is no result
     * @throws IllegalArgumentException where an operand is not what it must be; the message says so
     * @throws ArithmeticException where the result does not fit
     * @throws ClassCastException where operands have the wrong types
     */
    Object apply(Frame frame, Object[] operands);
  }

  /**
   * A function.
   *
   * @param key its name in the syntax tree, {@code _+_}
   * @param name its name in messages, {@code +}
   */
  record Function(String key, String name, Body body) {
    /** The function of that key; empty where there is none. */
    static Optional<Function> of(String key) {
      return Library.find(key).or(() -> Standard.find(key));
    }
  }
}
