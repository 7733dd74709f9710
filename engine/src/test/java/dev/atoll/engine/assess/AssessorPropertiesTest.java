package dev.atoll.engine.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What no counts may ever break; the seed of a failing run stands in the failure. */
class AssessorPropertiesTest {
  private static final Set<State> GOOD =
      EnumSet.of(State.MET, State.PARTLY_MET, State.NOT_APPLICABLE);
  private static final int RUNS = 5_000;

  @Test
  void whatWasNotSeenIsNeverGood() {
    forAll((evidenced, counts) -> {
      Counts gap = counts.plus(new Counts(0, 0, 0, 1));
      assertThat(Assessor.state(evidenced, gap, false)).isNotIn(GOOD);
    });
  }

  @Test
  void losingSightNeverImproves() {
    forAll((evidenced, counts) -> {
      State before = Assessor.state(evidenced, counts, true);
      State after = Assessor.state(evidenced, counts, false);
      assertThat(rank(after)).as("%s to %s", before, after).isLessThanOrEqualTo(rank(before));
    });
  }

  @Test
  void aFailureIsNotMetWhateverElseWasSeen() {
    forAll((evidenced, counts) -> {
      Counts failing = counts.plus(new Counts(0, 1, 0, 0));
      assertThat(Assessor.state(evidenced, failing, true)).isEqualTo(State.NOT_MET);
      assertThat(Assessor.state(evidenced, failing, false)).isEqualTo(State.NOT_MET);
    });
  }

  @Test
  void onlyAutomatedPracticesAreEverMetOrNotApplicable() {
    forAll((evidenced, counts) -> {
      State state = Assessor.state(evidenced, counts, counts.notEvaluated() == 0);
      if (state == State.MET || state == State.NOT_APPLICABLE) {
        assertThat(evidenced).isEqualTo(Evidenced.AUTOMATED);
      }
    });
  }

  @Test
  void anotherPassNeverHarms() {
    forAll((evidenced, counts) -> {
      boolean complete = counts.notEvaluated() == 0;
      State before = Assessor.state(evidenced, counts, complete);
      State after = Assessor.state(evidenced, counts.plus(new Counts(1, 0, 0, 0)), complete);
      assertThat(rank(after)).isGreaterThanOrEqualTo(rank(before));
    });
  }

  private static void forAll(BiConsumer<Evidenced, Counts> property) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Evidenced[] kinds = Evidenced.values();
    for (int i = 0; i < RUNS; i++) {
      Evidenced evidenced = kinds[random.nextInt(kinds.length)];
      Counts counts = new Counts(few(random), few(random), few(random), few(random));
      try {
        property.accept(evidenced, counts);
      } catch (AssertionError e) {
        throw new AssertionError("seed %d: %s %s".formatted(seed, evidenced, counts), e);
      }
    }
  }

  private static long few(Random random) {
    return random.nextInt(3) == 0 ? random.nextInt(500) : 0;
  }

  private static int rank(State state) {
    return switch (state) {
      case NOT_MET -> 0;
      case UNKNOWN, ATTESTED -> 1;
      case PARTLY_MET -> 2;
      case NOT_APPLICABLE -> 3;
      case MET -> 4;
    };
  }
}
