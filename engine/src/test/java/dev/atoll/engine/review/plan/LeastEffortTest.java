package dev.atoll.engine.review.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeastEffortTest {
  private static BitSet items(int... all) {
    BitSet items = new BitSet();
    for (int item : all) {
      items.set(item);
    }
    return items;
  }

  @Test
  void whatIsSharedIsPaidOnce() {
    // one at a time the third is cheapest; two together are, where they share what costs most
    LeastEffort.Choice choice =
        LeastEffort.choose(
            List.of(items(0, 1), items(0, 2), items(3)), new long[] {10, 1, 1, 9}, 2);

    assertThat(choice).isEqualTo(new LeastEffort.Choice(List.of(0, 1), 12, true));
  }

  @Test
  void nothingWantedCostsNothing() {
    assertThat(LeastEffort.choose(List.of(), new long[0], 0))
        .isEqualTo(new LeastEffort.Choice(List.of(), 0, true));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void asGoodAsTryingAll(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      int goals = 1 + random.nextInt(10);
      int count = 1 + random.nextInt(12);
      long[] costs = IntStream.range(0, count).mapToLong(_ -> random.nextInt(50)).toArray();
      List<BitSet> needs = new ArrayList<>();
      for (int i = 0; i < goals; i++) {
        BitSet need = new BitSet();
        IntStream.range(0, count).filter(_ -> random.nextInt(3) == 0).forEach(need::set);
        needs.add(need);
      }
      int wanted = random.nextInt(goals + 1);
      LeastEffort.Choice choice = LeastEffort.choose(needs, costs, wanted);

      assertThat(choice.goals()).hasSize(wanted);
      assertThat(choice.proven()).isTrue();
      assertThat(choice.cost()).isEqualTo(cost(needs, costs, choice.goals()));
      assertThat(choice.cost()).isEqualTo(leastByTrying(needs, costs, wanted));
    }
  }

  private static long leastByTrying(List<BitSet> needs, long[] costs, int wanted) {
    return IntStream.range(0, 1 << needs.size())
        .filter(chosen -> Integer.bitCount(chosen) == wanted)
        .mapToLong(chosen ->
            cost(
                needs,
                costs,
                IntStream.range(0, needs.size())
                    .filter(goal -> (chosen >> goal & 1) == 1)
                    .boxed()
                    .toList()))
        .min()
        .orElseThrow();
  }

  private static long cost(List<BitSet> needs, long[] costs, List<Integer> goals) {
    BitSet union = new BitSet();
    goals.forEach(goal -> union.or(needs.get(goal)));
    return union.stream().mapToLong(item -> costs[item]).sum();
  }
}
