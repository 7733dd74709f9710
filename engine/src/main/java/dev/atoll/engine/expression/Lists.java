package dev.atoll.engine.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Functions over lists. */
final class Lists {
  private Lists() {}

  /** Each element once, in the order of first appearance. */
  static Object distinct(Frame frame, Object[] x) {
    List<?> list = (List<?>) x[0];
    if (list.stream().allMatch(String.class::isInstance)) {
      frame.charge(list.size());
      return List.copyOf(new LinkedHashSet<>(list));
    }
    List<Object> kept = new ArrayList<>();
    Causes causes = new Causes();
    for (Object element : list) {
      frame.charge(1 + (kept.size() >> 3));
      if (!contains(frame, kept, element, causes)) {
        kept.add(element);
      }
    }
    return causes.or(kept);
  }

  private static boolean contains(Frame frame, List<Object> list, Object wanted, Causes causes) {
    for (Object candidate : list) {
      Object equal = Equality.equal(frame, candidate, wanted);
      if (equal instanceof Unknown unknown) {
        causes.add(unknown);
      } else if (Boolean.TRUE.equals(equal)) {
        return true;
      }
    }
    return false;
  }

  /** The sum of numbers: an int where all are. */
  static Object sum(Frame frame, Object[] x) {
    List<?> list = (List<?>) x[0];
    frame.charge(list.size());
    long whole = 0;
    double real = 0;
    boolean reals = false;
    for (Object element : list) {
      if (element instanceof Double part) {
        real += part;
        reals = true;
      } else {
        whole = Math.addExact(whole, (Long) element);
      }
    }
    return reals ? (Object) (whole + real) : (Object) whole;
  }
}
