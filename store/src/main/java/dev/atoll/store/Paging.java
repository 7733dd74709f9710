package dev.atoll.store;

import java.util.Optional;

/**
 * Which part of a list.
 *
 * @param limit the most items, 1 to 1,000
 * @param cursor where an earlier page ended: {@link Page#next}, with the same sort and filters
 * @param sort a field's name, {@code -} in front for the greatest first; empty for the list's own
 *     order
 */
public record Paging(int limit, Optional<String> cursor, Optional<String> sort) {
  public static final int MOST = 1000;

  /** Throws {@code IllegalArgumentException} where the limit is out of bounds. */
  public Paging {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit " + limit + " is not between 1 and " + MOST);
    }
  }

  /** The first items in the list's own order. */
  public static Paging first(int limit) {
    return new Paging(limit, Optional.empty(), Optional.empty());
  }

  public Paging sorted(String by) {
    return new Paging(limit, cursor, Optional.of(by));
  }

  public Paging after(String cursor) {
    return new Paging(limit, Optional.of(cursor), sort);
  }
}
