package dev.atoll.engine.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whole and real numbers on one line, as CEL sees them. */
final class Numbers {
  /** What {@link #compare} gives where one of the two is not a number. */
  static final int UNORDERED = 2;

  private static final double LIMIT = 0x1p63;

  private Numbers() {}

  /** -1, 0, 1, or {@link #UNORDERED}. */
  static int compare(Number left, Number right) {
    if (left instanceof Long a) {
      return right instanceof Long b ? Long.compare(a, b) : mixed(a, right.doubleValue());
    }
    if (right instanceof Long b) {
      int reversed = mixed(b, left.doubleValue());
      return reversed == UNORDERED ? UNORDERED : -reversed;
    }
    double a = left.doubleValue();
    double b = right.doubleValue();
    if (a < b) {
      return -1;
    }
    if (a > b) {
      return 1;
    }
    return a == b ? 0 : UNORDERED;
  }

  private static int mixed(long left, double right) {
    if (Double.isNaN(right)) {
      return UNORDERED;
    }
    if (right >= LIMIT) {
      return -1;
    }
    if (right < -LIMIT) {
      return 1;
    }
    int whole = Long.compare(left, (long) right);
    return whole != 0 ? whole : Double.compare(0.0, right - (long) right + 0.0);
  }

  /** The entry of a map under a key, or under the equal number of the other kind; null if none. */
  static @Nullable Object get(Map<?, ?> map, Object key) {
    Object found = map.get(key);
    if (found == null && key instanceof Double real) {
      long whole = real.longValue();
      return mixed(whole, real) == 0 ? map.get(whole) : null;
    }
    return found;
  }
}
