package dev.atoll.engine.expression;

import com.google.re2j.Pattern;

/** {@code text.matches(regex)} with a regular expression that stands in the source. */
final class Matches extends Node {
  private final Node text;
  private final Pattern pattern;

  Matches(Node text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  @Override
  Object eval(Frame frame) {
    Object operand = text.eval(frame);
    if (!(operand instanceof String value)) {
      return Operand.strict(frame, "matches", operand);
    }
    try {
      frame.charge(value.length() >> 3);
      return pattern.matcher(value).find();
    } catch (Fault fault) {
      return frame.error(fault.detail());
    }
  }
}
