package dev.atoll.engine.review.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.review.Standing;
import dev.atoll.engine.review.Standing.Choice;
import dev.atoll.engine.review.Standing.Status;
import dev.atoll.engine.review.sync.Merged.Notes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a failure that Atoll wrote of, when it cannot say "selected" of it either. */
final class MergeTest {
  private static final Choice FAILED =
      new Choice(Status.UNSELECTED, Standing.NO_REASON, "2 of 2 fail: rds-multi-az-support");
  private static final String BLOCK = "Atoll, from evidence:\nREL10-BP01 not selected. 2 fail";

  private static Standing standing(Choice zones, String notes) {
    return new Standing(
        "fault-isolation",
        "reliability",
        true,
        Standing.NO_REASON,
        List.of("zones", "tried"),
        Map.of("zones", zones),
        notes);
  }

  private static Merged merge(Standing now, String block, Set<String> cleared) {
    Standing after = standing(FAILED, block);
    Target target =
        new Target(
            Optional.empty(),
            Map.of(),
            Set.of("zones", "tried"),
            cleared,
            Map.of("zones", "REL10-BP01", "tried", "REL10-BP02"),
            Optional.empty(),
            "");
    Written base = new Written(after, after, Set.of("zones", "tried"), block);
    return Merge.of(target, now, Optional.of(base), Set.of());
  }

  @Test
  void whatIsMendedIsNoLongerSaidToFail() {
    Merged merged = merge(standing(FAILED, BLOCK), BLOCK, Set.of("zones"));

    assertThat(merged.wanted().choice("zones")).isEqualTo(Choice.UNTOUCHED);
    assertThat(merged.changes()).hasSize(1);
    assertThat(merged.notes()).isEqualTo(Notes.WRITTEN);
    assertThat(merged.wanted().notes()).isEmpty();
  }

  @Test
  void whatWasNotSeenStays() {
    assertThat(merge(standing(FAILED, BLOCK), BLOCK, Set.of()).isChange()).isFalse();
  }

  @Test
  void whatAPersonChangedStays() {
    Choice theirs = new Choice(Status.UNSELECTED, Standing.NO_REASON, "We are at it");
    Merged merged = merge(standing(theirs, "Ask Rui.\n" + BLOCK), BLOCK, Set.of("zones"));

    assertThat(merged.changes()).isEmpty();
    assertThat(merged.wanted().choice("zones")).isEqualTo(theirs);
    assertThat(merged.wanted().notes()).isEqualTo("Ask Rui.\n");
  }

  @Test
  void theNotesStayWhileOneOfTheirPracticesIsNotKnown() {
    String block = BLOCK + "\nREL10-BP02 not selected. 1 fails";
    Merged merged = merge(standing(FAILED, block), block, Set.of("zones"));

    assertThat(merged.changes()).hasSize(1);
    assertThat(merged.notes()).isEqualTo(Notes.SAME);
  }

  @Test
  void clearingTwiceChangesNothing() {
    Standing cleared = standing(Choice.UNTOUCHED, "");
    Merged merged = merge(cleared, "", Set.of("zones"));

    assertThat(merged.isChange()).isFalse();
  }
}
