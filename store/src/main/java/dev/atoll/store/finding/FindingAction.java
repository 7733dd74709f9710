package dev.atoll.store.finding;

import java.util.Optional;

/** What a person does with findings. */
public sealed interface FindingAction {
  /** Answers for the risk; on open and muted ones. */
  record Accept(Acceptance acceptance) implements FindingAction {}

  /** Takes an acceptance back. */
  record Reopen(String reason) implements FindingAction {}

  /**
   * @param assignee empty for nobody
   */
  record Assign(Optional<String> assignee) implements FindingAction {}

  record Comment(String text) implements FindingAction {}
}
