package dev.atoll.server.demo;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.Selection;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import dev.atoll.engine.snapshot.SnapshotWriter;
import dev.atoll.server.api.Estates;
import dev.atoll.server.people.Onboarding;
import dev.atoll.store.Estate;
import dev.atoll.store.scan.Judged;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** The bundled estate, a fintech's account, with eight weeks of history that are really judged. */
@Singleton
public final class DemoEstate {
  private static final String FILE = "/atoll/demo/fintech.snapshot.gz";
  private static final int WEEKS = 8;

  private final Estates estates;
  private final KnowledgeBase knowledge;
  private final Onboarding onboarding;
  private final InstantSource clock;

  DemoEstate(Estates estates, KnowledgeBase knowledge, Onboarding onboarding, InstantSource clock) {
    this.estates = estates;
    this.knowledge = knowledge;
    this.onboarding = onboarding;
    this.clock = clock;
  }

  /** Judges and stores one scan for each week, the oldest first. */
  public void fill() {
    long started = System.nanoTime();
    Estate estate = estates.of(onboarding.standard("Fintech (example)").id());
    Instant now = clock.instant();
    DemoWorkloads.add(estate, now.minus(Duration.ofDays(7L * (WEEKS + 1))));
    Snapshot today = Recent.of(read(), now);
    Past past = new Past(today, Judged.of(today, knowledge).verdicts(), WEEKS);
    System.err.printf("atoll: judging %d weeks of the example estate%n", WEEKS + 1);
    for (int ago = WEEKS; ago >= 0; ago--) {
      System.err.printf("  %s%n", ago == 0 ? "today" : ago + " weeks ago");
      Snapshot then = past.weeksAgo(ago, now);
      estate.scans().finished(Judged.of(then, knowledge), then.info().finishedAt());
      if (ago == 0) {
        estate
            .snapshots()
            .keep(then.info().id(), out -> SnapshotWriter.write(then, everything(), out));
      }
    }
    System.err.printf("atoll: done in %.1f s%n", (System.nanoTime() - started) / 1e9);
  }

  private Selection everything() {
    return Selection.of("demo", new ReadPlanner(knowledge).everything(_ -> true));
  }

  private Snapshot read() {
    try (InputStream in =
        Objects.requireNonNull(DemoEstate.class.getResourceAsStream(FILE), FILE)) {
      return SnapshotReader.read(
          in, "the bundled estate", knowledge.types(), (_, configuration) -> configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
