package dev.atoll.engine.review.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which so many of some goals cost least, where goals share what they need and what is shared is
 * paid once. Exact: branch and bound, with what each goal costs at least as the bound, all that it
 * shares spread evenly. Where that would take too long, the best found, and that it is not proven.
 */
final class LeastEffort {
  private static final int NODES = 200_000;

  private final List<BitSet> needs;
  private final long[] costs;
  private final int[] sharers;
  private final int wanted;
  private final int[] order;
  private List<Integer> best = List.of();
  private long bestCost = Long.MAX_VALUE;
  private int nodes;

  private LeastEffort(List<BitSet> needs, long[] costs, int wanted) {
    this.needs = needs;
    this.costs = costs;
    this.wanted = wanted;
    this.sharers = new int[costs.length];
    needs.forEach(need -> need.stream().forEach(item -> sharers[item]++));
    this.order =
        IntStream.range(0, needs.size())
            .boxed()
            .sorted(Comparator.comparingLong(goal -> cost(needs.get(goal))))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /**
   * @param goals positions of the goals, ascending
   * @param proven whether nothing cheaper exists
   */
  record Choice(List<Integer> goals, long cost, boolean proven) {}

  /**
   * Chooses.
   *
   * @param needs for each goal the items that it needs
   * @param costs of the items; none is negative
   * @param wanted how many goals; at most as many as there are
   */
  static Choice choose(List<BitSet> needs, long[] costs, int wanted) {
    LeastEffort search = new LeastEffort(needs, costs, wanted);
    search.greedy();
    search.search(0, new ArrayList<>(), new BitSet(), 0);
    return new Choice(
        search.best.stream().sorted().toList(), search.bestCost, search.nodes < NODES);
  }

  /** Always the goal that adds least: a first bound. */
  private void greedy() {
    BitSet paid = new BitSet();
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < wanted) {
      int next =
          IntStream.range(0, needs.size())
              .filter(goal -> !chosen.contains(goal))
              .boxed()
              .min(Comparator.comparingLong(goal -> cost(rest(goal, paid))))
              .orElseThrow();
      chosen.add(next);
      paid.or(needs.get(next));
    }
    best = List.copyOf(chosen);
    bestCost = cost(paid);
  }

  private void search(int at, List<Integer> chosen, BitSet paid, long cost) {
    if (chosen.size() == wanted) {
      if (cost < bestCost) {
        best = List.copyOf(chosen);
        bestCost = cost;
      }
      return;
    }
    int missing = wanted - chosen.size();
    if (order.length - at < missing
        || ++nodes >= NODES
        || cost + bound(at, missing, paid) >= bestCost) {
      return;
    }
    int goal = order[at];
    BitSet with = (BitSet) paid.clone();
    with.or(needs.get(goal));
    chosen.add(goal);
    search(at + 1, chosen, with, cost + cost(rest(goal, paid)));
    chosen.removeLast();
    search(at + 1, chosen, paid, cost);
  }

  /** No choice of so many among the goals from here on adds less. */
  private double bound(int at, int missing, BitSet paid) {
    return IntStream.range(at, order.length)
        .mapToDouble(i ->
            rest(order[i], paid).stream()
                .mapToDouble(item -> (double) costs[item] / sharers[item])
                .sum())
        .sorted()
        .limit(missing)
        .sum();
  }

  private BitSet rest(int goal, BitSet paid) {
    BitSet rest = (BitSet) needs.get(goal).clone();
    rest.andNot(paid);
    return rest;
  }

  private long cost(BitSet items) {
    return items.stream().mapToLong(item -> costs[item]).sum();
  }
}
