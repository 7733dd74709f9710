package dev.atoll.store.account;

import java.util.Locale;

/** What is known of the way into an account. */
public enum AccountState {
  /** Not checked yet. */
  PENDING,
  /** The role could be taken. */
  OK,
  /** The role could not be taken. */
  DENIED,
  /** Its organization has suspended it, or lists it no more: it is not read. */
  SUSPENDED;

  /** The spelling in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
