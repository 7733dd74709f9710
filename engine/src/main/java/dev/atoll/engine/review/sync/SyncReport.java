package dev.atoll.engine.review.sync;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.review.ClaimCheck.Unmatched;
import dev.atoll.engine.review.sync.SyncState.Milestone;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sync would do, or did.
 *
 * @param workload the Tool's WorkloadId
 * @param name what people call it
 * @param lens its LensAlias
 * @param lensVersion as the Tool names it
 * @param kind whether anything was written
 * @param questions those with something to tell, in the framework's order
 * @param unmatched ids that only one side knows
 * @param milestone the milestone that was made
 * @param remarks what else people should know, one line each
 * @param stopped why it ended before its end; what was written until then is in {@code questions}
 */
public record SyncReport(
    String workload,
    String name,
    String lens,
    String lensVersion,
    Kind kind,
    List<QuestionSync> questions,
    Unmatched unmatched,
    Optional<Milestone> milestone,
    List<String> remarks,
    Optional<AtollException> stopped) {

  /** What was done. */
  public enum Kind {
    /** Nothing was written. */
    DIFFERENCE,
    WRITE,
    UNDO
  }

  /**
   * @param practices codes of practices by the ids of their choices
   * @param message why the Tool refused it; empty otherwise
   */
  public record QuestionSync(
      String id,
      String code,
      String title,
      Map<String, String> practices,
      Merged merged,
      Outcome outcome,
      String message) {

    /** The practice of a choice; the choice's id where it has none. */
    public String practice(String choice) {
      return practices.getOrDefault(choice, choice);
    }
  }

  /** What became of a question. */
  public enum Outcome {
    /** Nothing is to be written. */
    SAME,
    PLANNED,
    WRITTEN,
    REFUSED,
    /** The sync ended before it. */
    NOT_REACHED
  }
}
