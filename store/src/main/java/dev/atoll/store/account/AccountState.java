package dev.atoll.store.account;

import java.util.Locale;

/** What is known of the way into an account. */
public enum AccountState {
  /** Not checked yet. */
  PENDING,
  /** The role could be taken. */
  OK,
  /** The role could not be taken. */
  DENIED;

  /** The spelling in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
