package dev.atoll.engine.expression;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code text.matches(regex)} with a regular expression that stands in the source. */
final class Matches extends Node {
  private static final int REMEMBERED = 32;
  private static final int LONGEST = 64;

  private final Node text;
  private final Pattern pattern;

  /**
   * Names of types, versions and zones come again and again. Threads may overwrite each other's
   * entries: each is whole.
   */
  private final transient @Nullable Found[] remembered = new Found[REMEMBERED];

  Matches(Node text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  private record Found(String text, Object found) {}

  @Override
  Object eval(Frame frame) {
    Object operand = text.eval(frame);
    if (!(operand instanceof String value)) {
      return Operand.strict(frame, "matches", operand);
    }
    try {
      frame.charge(value.length() >> 3);
      return value.length() > LONGEST ? find(value) : remember(value);
    } catch (Fault fault) {
      return frame.error(fault.detail());
    }
  }

  private Object remember(String value) {
    int slot = value.hashCode() & (REMEMBERED - 1);
    Found known = remembered[slot];
    if (known == null || !known.text().equals(value)) {
      known = new Found(value, find(value));
      remembered[slot] = known;
    }
    return known.found();
  }

  private Object find(String value) {
    return Operand.seen(Open.text(value, known -> pattern.matcher(known).find()));
  }
}
