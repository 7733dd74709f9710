package dev.atoll.engine.review.sync;

import dev.atoll.engine.review.Standing;
import java.util.List;
import java.util.Set;

/**
 * What came out of a merge.
 *
 * @param now how the question stands
 * @param wanted how it is to stand
 * @param changes choices to write
 * @param kept choices where a person's answer differs from Atoll's and stays
 * @param stale ids of choices that Atoll once selected and cannot show any more; they stay
 * @param notes what becomes of the notes
 * @param owned ids of the choices that are Atoll's to answer
 * @param block Atoll's part of the notes
 */
public record Merged(
    Standing now,
    Standing wanted,
    List<Change> changes,
    List<Kept> kept,
    List<String> stale,
    Notes notes,
    Set<String> owned,
    String block) {

  /** A choice to write. */
  public record Change(String choice, Standing.Choice from, Standing.Choice to) {}

  /** A person's answer that differs from Atoll's. */
  public record Kept(String choice, Standing.Choice stands, Standing.Choice proposed) {}

  /** What becomes of a question's notes. */
  public enum Notes {
    SAME,
    WRITTEN,
    /** A person's notes stand there; they stay. */
    KEPT
  }

  /** Whether the question as a whole begins or ceases to apply. */
  public boolean changesApplicability() {
    return now.applicable() != wanted.applicable();
  }

  /** Whether anything is to be written. */
  public boolean isChange() {
    return !changes.isEmpty() || changesApplicability() || notes == Notes.WRITTEN;
  }
}
