package dev.atoll.benchmarks;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * The first work of a process: loading all knowledge, then judging the fintech snapshot. Prints the
 * milliseconds of both. Started as the launcher starts Atoll, with the knowledge that the build has
 * checked and its AOT cache.
 */
final class Starting {
  private Starting() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    KnowledgeBase knowledge = Models.shipped();
    long loaded = System.nanoTime();
    Snapshot snapshot = Estates.whole(knowledge);
    long read = System.nanoTime();
    int judged =
        Assessing.assess(
                snapshot,
                knowledge,
                List.copyOf(knowledge.rules().values()),
                false,
                Optional.empty())
            .verdicts()
            .evaluations()
            .size();
    long done = System.nanoTime();
    System.out.printf(
        "knowledge %d ms, judging %d ms (%d rules, %d evaluations)%n",
        (loaded - start) / 1_000_000, (done - read) / 1_000_000, knowledge.rules().size(), judged);
  }
}
