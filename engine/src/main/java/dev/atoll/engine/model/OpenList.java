package dev.atoll.engine.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of which a part was not seen: not even how long it is. As a list it holds what was seen
 * and, last, the gap.
 */
public final class OpenList extends AbstractList<Object> {
  private final List<Object> all;
  private final Gap rest;

  private OpenList(List<Object> all, Gap rest) {
    this.all = all;
    this.rest = rest;
  }

  public static OpenList of(List<?> seen, Gap rest) {
    List<Object> all = new ArrayList<>(seen);
    all.add(rest);
    return new OpenList(List.copyOf(all), rest);
  }

  /** Its elements; there may be others. */
  public List<Object> seen() {
    return all.subList(0, all.size() - 1);
  }

  /** Why the others were not seen. */
  public Gap rest() {
    return rest;
  }

  @Override
  public Object get(int index) {
    return all.get(index);
  }

  @Override
  public int size() {
    return all.size();
  }
}
