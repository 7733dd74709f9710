package dev.atoll.engine.review.sync;

import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.sync.Merged.Change;
import dev.atoll.engine.review.sync.Merged.Kept;
import dev.atoll.engine.review.sync.Merged.Notes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The three-way merge of what Atoll last wrote, what stands now, and what it would write. A choice
 * is Atoll's where the question was unanswered when Atoll first wrote to it, for as long as it
 * stands as Atoll left it; every other is a person's and stays, unless its practice is to be
 * overwritten. An unselected choice of a question that a person answered is that person's "no".
 */
public final class Merge {
  private final Target target;
  private final Standing now;
  private final Optional<Written> base;
  private final Set<String> overwrite;
  private final Set<String> owned;

  private Merge(Target target, Standing now, Optional<Written> base, Set<String> overwrite) {
    this.target = target;
    this.now = now;
    this.base = base;
    this.overwrite = overwrite;
    this.owned = owned();
  }

  /**
   * Merges.
   *
   * @param base what Atoll last wrote; empty where it never did
   * @param overwrite codes of practices whose answer may be replaced, whoever gave it
   */
  public static Merged of(
      Target target, Standing now, Optional<Written> base, Set<String> overwrite) {
    return new Merge(target, now, base, overwrite).merge();
  }

  private Set<String> owned() {
    Set<String> free = new TreeSet<>();
    Set<String> all = new HashSet<>(now.offered());
    all.addAll(target.choices().keySet());
    for (String id : all) {
      if (base.map(written -> stillOwned(written, id)).orElseGet(() -> isUntouched(id))
          || isOverwritten(id)) {
        free.add(id);
      }
    }
    return free;
  }

  private boolean stillOwned(Written written, String id) {
    // a lens that was upgraded offers choices that nobody has seen before
    boolean fresh =
        !written.after().offered().contains(id) && now.choice(id).equals(Standing.Choice.UNTOUCHED);
    return fresh
        || (written.owned().contains(id) && written.after().choice(id).equals(now.choice(id)));
  }

  private boolean isUntouched(String id) {
    return !now.answered() && now.choice(id).notes().isBlank();
  }

  private boolean isOverwritten(String id) {
    // "None of these" cannot stand beside a choice that is written over a person's answer
    return target.none().filter(id::equals).isPresent()
        ? target.practices().values().stream().anyMatch(overwrite::contains)
        : Optional.ofNullable(target.practices().get(id)).filter(overwrite::contains).isPresent();
  }

  private Merged merge() {
    boolean applicable = applicable();
    List<Change> changes = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    Map<String, Standing.Choice> wanted = new LinkedHashMap<>(now.choices());
    // a question that a person took out of the review is left alone
    if (applicable && now.applicable()) {
      target.choices().forEach((id, proposed) -> choice(id, proposed, wanted, changes, kept));
      target.cleared().forEach(id -> clear(id, wanted, changes));
    }
    Set<String> mine = new TreeSet<>(owned);
    if (!applicable && now.applicable() != applicable) {
      mine.addAll(now.offered());
    }
    Notes notes =
        changes.isEmpty() && !ours() && now.applicable() == applicable ? Notes.SAME : notes();
    String text = notes == Notes.WRITTEN ? mergedNotes() : now.notes();
    Standing result =
        new Standing(
            now.question(),
            now.pillar(),
            applicable,
            applicable ? Standing.NO_REASON : reason(),
            now.offered(),
            wanted,
            text);
    return new Merged(now, result, changes, kept, stale(), notes, mine, target.notes());
  }

  private void choice(
      String id,
      Standing.Choice proposed,
      Map<String, Standing.Choice> wanted,
      List<Change> changes,
      List<Kept> kept) {
    Standing.Choice stands = now.choice(id);
    if (stands.equals(proposed) || isWritten(id, stands, proposed)) {
      return;
    }
    if (owned.contains(id)) {
      wanted.put(id, proposed);
      changes.add(new Change(id, stands, proposed));
    } else if (stands.status() != proposed.status() && target.none().filter(id::equals).isEmpty()) {
      kept.add(new Kept(id, stands, proposed));
    }
  }

  /**
   * What Atoll wrote of a failure that is mended goes; the choice stays as unselected as it was.
   */
  private void clear(String id, Map<String, Standing.Choice> wanted, List<Change> changes) {
    Standing.Choice stands = now.choice(id);
    boolean mine = base.isPresent() && owned.contains(id);
    if (mine
        && stands.status() == Standing.Status.UNSELECTED
        && !stands.equals(Standing.Choice.UNTOUCHED)) {
      wanted.put(id, Standing.Choice.UNTOUCHED);
      changes.add(new Change(id, stands, Standing.Choice.UNTOUCHED));
    }
  }

  /** Whether Atoll wrote this already, and the choice stands as the Tool then made of it. */
  private boolean isWritten(String id, Standing.Choice stands, Standing.Choice proposed) {
    return base.filter(written -> written.wanted().choice(id).equals(proposed))
        .filter(written -> written.after().choice(id).equals(stands))
        .isPresent();
  }

  /** Whether the question is to apply: as it stands, unless that is Atoll's to say. */
  private boolean applicable() {
    boolean mine =
        base.map(written ->
                written.after().applicable() == now.applicable()
                    && (now.applicable() ? owned.containsAll(now.offered()) : true))
            .orElseGet(() -> !now.answered());
    return mine ? target.excluded().isEmpty() : now.applicable();
  }

  private String reason() {
    return target.excluded().map(Enum::name).orElse(now.reason());
  }

  private boolean ours() {
    return base.isPresent() || !now.touched();
  }

  private Notes notes() {
    boolean unchanged =
        base.filter(written -> written.block().equals(target.notes()))
            .filter(written -> written.after().notes().equals(now.notes()))
            .isPresent();
    if (target.notes().isEmpty()) {
      // nothing is left to say: what was said goes only where it is known to be mended
      return base.filter(this::holdsBlock).filter(this::allMended).isPresent()
          ? Notes.WRITTEN
          : Notes.SAME;
    }
    if (unchanged || now.notes().contains(target.notes())) {
      return Notes.SAME;
    }
    boolean replaceable = now.notes().isBlank() || base.filter(this::holdsBlock).isPresent();
    return replaceable && mergedNotes().length() <= Limits.NOTES ? Notes.WRITTEN : Notes.KEPT;
  }

  /** Whether nothing that the block speaks of is known to fail, or was not seen. */
  private boolean allMended(Written written) {
    return target.practices().entrySet().stream()
        .filter(practice -> written.block().contains(practice.getValue()))
        .allMatch(practice -> target.cleared().contains(practice.getKey()));
  }

  private boolean holdsBlock(Written written) {
    return !written.block().isEmpty()
        && (now.notes().contains(written.block()) || isAllBlock(written));
  }

  private boolean isAllBlock(Written written) {
    return written.wanted().notes().equals(written.block())
        && written.after().notes().equals(now.notes());
  }

  private String mergedNotes() {
    return now.notes().isBlank() || base.filter(this::isAllBlock).isPresent()
        ? target.notes()
        : base.map(written -> now.notes().replace(written.block(), target.notes()))
            .orElse(now.notes());
  }

  private List<String> stale() {
    return base.map(written ->
            target.open().stream()
                .filter(written.owned()::contains)
                .filter(id -> now.status(id) == Standing.Status.SELECTED)
                .filter(id -> written.after().choice(id).equals(now.choice(id)))
                .sorted()
                .toList())
        .orElse(List.of());
  }
}
