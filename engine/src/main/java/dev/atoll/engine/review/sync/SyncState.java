package dev.atoll.engine.review.sync;

import dev.atoll.engine.review.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Atoll remembers of a workload in the Tool.
 *
 * @param workload the Tool's WorkloadId
 * @param lens its LensAlias
 * @param lensVersion the version that was last written to; empty where nothing was
 * @param questions what was last written, by QuestionId
 * @param pending what was about to be written when the process ended, by QuestionId
 * @param last the last write, to be undone; empty where there is none
 * @param milestones all that were ever made here, oldest first
 */
public record SyncState(
    String workload,
    String lens,
    String lensVersion,
    Map<String, Written> questions,
    Map<String, Pending> pending,
    Optional<Write> last,
    List<Milestone> milestones) {

  public SyncState {
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    pending = Collections.unmodifiableMap(new LinkedHashMap<>(pending));
    milestones = List.copyOf(milestones);
  }

  /** A question that was about to be written. */
  public record Pending(Standing before, Written written) {}

  /**
   * One write: all questions that one run changed.
   *
   * @param finished whether the run came to its end
   */
  public record Write(Instant at, boolean finished, List<Step> steps) {
    public Write {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One question of a write.
   *
   * @param before how it stood
   * @param after how it stood right after
   * @param base what Atoll had written there before
   */
  public record Step(Standing before, Standing after, Optional<Written> base) {}

  /** A milestone of the Tool's. */
  public record Milestone(int number, String name, Instant at) {}

  public static SyncState empty(String workload, String lens) {
    return new SyncState(workload, lens, "", Map.of(), Map.of(), Optional.empty(), List.of());
  }

  public Optional<Written> question(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** About to write. */
  public SyncState announcing(Pending next) {
    Map<String, Pending> all = new LinkedHashMap<>(pending);
    all.put(next.before().question(), next);
    return new SyncState(workload, lens, lensVersion, questions, all, last, milestones);
  }

  /** The announced write of a question came to nothing. */
  public SyncState dropping(String question) {
    Map<String, Pending> rest = new LinkedHashMap<>(pending);
    rest.remove(question);
    return new SyncState(workload, lens, lensVersion, questions, rest, last, milestones);
  }

  /** Written; an unfinished write goes on, a finished one is replaced. */
  public SyncState wrote(Standing before, Written written, String version, Instant at) {
    String id = before.question();
    List<Step> steps =
        new ArrayList<>(
            last.filter(write -> !write.finished()).map(Write::steps).orElse(List.of()));
    Optional<Step> earlier =
        steps.stream().filter(step -> step.before().question().equals(id)).findFirst();
    steps.removeIf(step -> step.before().question().equals(id));
    steps.add(
        earlier
            .map(step -> new Step(step.before(), written.after(), step.base()))
            .orElseGet(() -> new Step(before, written.after(), question(id))));
    Map<String, Written> all = new LinkedHashMap<>(questions);
    all.put(id, written);
    Map<String, Pending> rest = new LinkedHashMap<>(pending);
    rest.remove(id);
    return new SyncState(
        workload, lens, version, all, rest, Optional.of(new Write(at, false, steps)), milestones);
  }

  /** The run is over. */
  public SyncState finished() {
    return new SyncState(
        workload,
        lens,
        lensVersion,
        questions,
        pending,
        last.map(write -> new Write(write.at(), true, write.steps())),
        milestones);
  }

  /** A step is taken back; after the last one there is nothing left to undo. */
  public SyncState undone(Step step) {
    String id = step.before().question();
    Map<String, Written> all = new LinkedHashMap<>(questions);
    step.base().ifPresentOrElse(base -> all.put(id, base), () -> all.remove(id));
    List<Step> rest =
        last.map(Write::steps).orElse(List.of()).stream()
            .filter(each -> !each.before().question().equals(id))
            .toList();
    return new SyncState(
        workload,
        lens,
        lensVersion,
        all,
        pending,
        last.filter(_ -> !rest.isEmpty())
            .map(write -> new Write(write.at(), write.finished(), rest)),
        milestones);
  }

  public SyncState with(Milestone milestone) {
    List<Milestone> all = new ArrayList<>(milestones);
    all.add(milestone);
    return new SyncState(workload, lens, lensVersion, questions, pending, last, all);
  }
}
