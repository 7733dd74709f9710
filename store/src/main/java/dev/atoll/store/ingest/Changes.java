package dev.atoll.store.ingest;

import dev.atoll.engine.model.Severity;
import dev.atoll.store.finding.FindingEvent.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** Gathers what a scan changes. */
final class Changes {
  private final List<Change> all = new ArrayList<>();

  private record Change(long resource, Severity severity, Kind kind, Duration open) {}

  /** How much of one severity changed. */
  record Counts(int opened, int resolved, int reopened, long mendedSeconds) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(
          opened + other.opened,
          resolved + other.resolved,
          reopened + other.reopened,
          mendedSeconds + other.mendedSeconds);
    }
  }

  void opened(long resource, Severity severity) {
    all.add(new Change(resource, severity, Kind.OPENED, Duration.ZERO));
  }

  void reopened(long resource, Severity severity) {
    all.add(new Change(resource, severity, Kind.REOPENED, Duration.ZERO));
  }

  /**
   * @param open how long it was
   */
  void resolved(long resource, Severity severity, Duration open) {
    all.add(new Change(resource, severity, Kind.RESOLVED, open));
  }

  Counts total() {
    return of(_ -> true).values().stream().reduce(Counts.NONE, Counts::plus);
  }

  /** What changed of these resources. */
  Map<Severity, Counts> of(LongPredicate resources) {
    Map<Severity, Counts> counts = new EnumMap<>(Severity.class);
    for (Change change : all) {
      if (resources.test(change.resource())) {
        counts.merge(change.severity(), one(change), Counts::plus);
      }
    }
    return counts;
  }

  private static Counts one(Change change) {
    return switch (change.kind()) {
      case OPENED -> new Counts(1, 0, 0, 0);
      case RESOLVED -> new Counts(0, 1, 0, change.open().toSeconds());
      case REOPENED -> new Counts(0, 0, 1, 0);
      default -> throw new IllegalStateException(change.kind().id());
    };
  }
}
