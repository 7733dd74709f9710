package dev.atoll.store.people;

import java.util.Locale;

/** What somebody may in a tenant. Declared from least to most. */
public enum Role {
  /** Reads. */
  VIEWER,
  /**
   * An adviser with several tenants: reads, works on findings (accepts them, too), answers reviews
   * and says where a customer stands.
   */
  PARTNER,
  /** All but people, tokens and the plan. */
  ENGINEER,
  OWNER;

  /** The spelling in JSON and in the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role by its spelling; throws {@code IllegalArgumentException}. */
  public static Role of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
