package dev.atoll.store;

import java.util.Optional;

/**
 * A part of an estate.
 *
 * @param workload id of a workload
 * @param account twelve digits
 * @param region {@code eu-west-1}, or {@code global}
 */
public record Scope(Optional<Long> workload, Optional<String> account, Optional<String> region) {
  /** All of it. */
  public static final Scope ALL = new Scope(Optional.empty(), Optional.empty(), Optional.empty());

  public static Scope ofWorkload(long id) {
    return new Scope(Optional.of(id), Optional.empty(), Optional.empty());
  }

  public static Scope ofAccount(String account) {
    return new Scope(Optional.empty(), Optional.of(account), Optional.empty());
  }
}
