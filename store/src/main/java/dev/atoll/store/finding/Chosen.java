package dev.atoll.store.finding;

import java.util.List;

/** Findings to act on. */
public sealed interface Chosen {
  record Ids(List<Long> ids) implements Chosen {}

  record Matching(FindingFilter filter) implements Chosen {}
}
