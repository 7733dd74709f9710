package dev.atoll.store.codec;

import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.model.Status;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many resources ended in each status, by the rule's number. */
public final class RuleCounts {
  private static final Counts UNSEEN = new Counts(0, 0, 0, 1);

  private RuleCounts() {}

  public static byte[] write(Map<Integer, Counts> counts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(counts.size() * 6);
    new TreeMap<>(counts)
        .forEach((rule, count) -> {
          Varints.write(out, rule);
          Varints.write(out, count.pass());
          Varints.write(out, count.fail());
          Varints.write(out, count.notApplicable());
          Varints.write(out, count.notEvaluated());
        });
    return Packed.pack(out.toByteArray());
  }

  public static SortedMap<Integer, Counts> read(byte[] bytes) {
    SortedMap<Integer, Counts> counts = new TreeMap<>();
    Varints.Reader in = new Varints.Reader(Packed.unpack(bytes));
    while (in.hasNext()) {
      counts.put(in.nextInt(), new Counts(in.next(), in.next(), in.next(), in.next()));
    }
    return counts;
  }

  /** Adds one outcome. */
  public static void add(Map<Integer, Counts> counts, int rule, Status status) {
    counts.merge(rule, one(status), Counts::plus);
  }

  /**
   * The counts of several places together. A rule that judged one of them and not another was not
   * evaluated there: what nobody looked at is never a pass.
   */
  public static SortedMap<Integer, Counts> sum(Collection<? extends Map<Integer, Counts>> places) {
    SortedMap<Integer, Counts> sum = new TreeMap<>();
    Map<Integer, Integer> judged = new TreeMap<>();
    for (Map<Integer, Counts> place : places) {
      place.forEach((rule, count) -> {
        sum.merge(rule, count, Counts::plus);
        judged.merge(rule, 1, Integer::sum);
      });
    }
    judged.forEach((rule, times) -> {
      for (int missing = times; missing < places.size(); missing++) {
        sum.merge(rule, UNSEEN, Counts::plus);
      }
    });
    return sum;
  }

  private static Counts one(Status status) {
    return switch (status) {
      case PASS -> new Counts(1, 0, 0, 0);
      case FAIL -> new Counts(0, 1, 0, 0);
      case NOT_APPLICABLE -> new Counts(0, 0, 1, 0);
      case NOT_EVALUATED -> UNSEEN;
    };
  }
}
