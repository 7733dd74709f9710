package dev.atoll.engine.review.sync;

import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.Merged.Change;
import dev.atoll.engine.review.sync.Merged.Kept;
import dev.atoll.engine.review.sync.Merged.Notes;
import dev.atoll.engine.review.sync.SyncState.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes back what Atoll wrote to a question, and nothing that people changed since. */
public final class Undoing {
  private Undoing() {}

  /** What to write so that all that Atoll changed, and nobody since, stands as before. */
  public static Merged of(Step step, Standing now) {
    Standing before = step.before();
    Standing after = step.after();
    Map<String, Standing.Choice> wanted = new LinkedHashMap<>(now.choices());
    List<Change> changes = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>(after.choices().keySet());
    ids.addAll(before.choices().keySet());
    for (String id : ids) {
      Standing.Choice was = before.choice(id);
      Standing.Choice stands = now.choice(id);
      boolean offered = now.offered().isEmpty() || now.offered().contains(id);
      if (was.equals(after.choice(id)) || was.equals(stands) || !offered) {
        continue;
      }
      if (stands.equals(after.choice(id))) {
        wanted.put(id, was);
        changes.add(new Change(id, stands, was));
      } else {
        kept.add(new Kept(id, stands, was));
      }
    }
    boolean applicable =
        now.applicable() == after.applicable() ? before.applicable() : now.applicable();
    Notes notes = notes(before, after, now);
    Standing result =
        new Standing(
            now.question(),
            now.pillar(),
            applicable,
            applicable ? Standing.NO_REASON : before.reason(),
            now.offered(),
            wanted,
            notes == Notes.WRITTEN ? before.notes() : now.notes());
    return new Merged(now, result, changes, kept, List.of(), notes, Set.of(), "");
  }

  private static Notes notes(Standing before, Standing after, Standing now) {
    if (before.notes().equals(now.notes()) || before.notes().equals(after.notes())) {
      return Notes.SAME;
    }
    return now.notes().equals(after.notes()) ? Notes.WRITTEN : Notes.KEPT;
  }
}
