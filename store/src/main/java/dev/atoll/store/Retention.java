package dev.atoll.store;

/** Deletes history that is older than the tenant's settings say. */
public final class Retention {
  private final Estate estate;

  Retention(Estate estate) {
    this.estate = estate;
  }
}
