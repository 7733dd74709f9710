package dev.atoll.aws.review;

import dev.atoll.engine.review.Answers;
import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.SyncState;
import dev.atoll.engine.review.sync.SyncState.Pending;
import dev.atoll.engine.review.sync.Written;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of writes that were announced and never heard of again. */
final class Recovery {
  private Recovery() {}

  /** Takes in what an earlier run was about to write when it ended, where the Tool has it. */
  static SyncState of(SyncState state, Tool tool, Answers answers, Clock clock) {
    Set<String> offered =
        answers.standing().stream().map(Standing::question).collect(Collectors.toSet());
    SyncState known = state;
    for (Pending pending : state.pending().values()) {
      String question = pending.before().question();
      if (!offered.contains(question)) {
        known = known.dropping(question);
        continue;
      }
      Standing now = tool.answer(state.workload(), state.lens(), question);
      Written written = pending.written();
      known =
          arrived(pending.before(), written.wanted(), now)
              ? known.wrote(
                  pending.before(),
                  new Written(written.wanted(), now, written.owned(), written.block()),
                  known.lensVersion(),
                  clock.instant())
              : known.dropping(question);
    }
    return known;
  }

  /**
   * Whether what stands came of the write. Where any of it is otherwise a person may have been
   * there, and then all of it counts as theirs; only a text may have been left out by the Tool.
   */
  private static boolean arrived(Standing before, Standing wanted, Standing now) {
    Set<String> choices = new LinkedHashSet<>(wanted.choices().keySet());
    choices.addAll(now.choices().keySet());
    return !now.equals(before)
        && now.applicable() == wanted.applicable()
        && now.reason().equals(wanted.reason())
        && isText(before.notes(), wanted.notes(), now.notes())
        && choices.stream()
            .allMatch(id -> arrived(before.choice(id), wanted.choice(id), now.choice(id)));
  }

  private static boolean arrived(
      Standing.Choice before, Standing.Choice wanted, Standing.Choice now) {
    return now.status() == wanted.status()
        && now.reason().equals(wanted.reason())
        && isText(before.notes(), wanted.notes(), now.notes());
  }

  private static boolean isText(String before, String wanted, String now) {
    return now.equals(wanted) || now.equals(before);
  }
}
