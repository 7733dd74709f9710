package dev.atoll.store.organization;

/**
 * What became of an organization's accounts.
 *
 * @param listed how many there are
 * @param added those that were not there before
 * @param suspended those that are not to be read any more
 * @param back those that were suspended
 */
public record Roll(int listed, int added, int suspended, int back) {
  /** One line for people. */
  @Override
  public String toString() {
    return "%d accounts listed: %d new, %d suspended or gone, %d back"
        .formatted(listed, added, suspended, back);
  }
}
