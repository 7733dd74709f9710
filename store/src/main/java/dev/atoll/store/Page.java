package dev.atoll.store;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next the cursor of the next part; empty at the end
 * @param total how many items there are in all parts
 * @param more whether there may be more than that: not all were counted
 */
public record Page<T>(List<T> items, Optional<String> next, long total, boolean more) {
  /** A part of a list whose items are all counted. */
  public Page(List<T> items, Optional<String> next, long total) {
    this(items, next, total, false);
  }
}
