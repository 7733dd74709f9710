package dev.atoll.engine.snapshot;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A sink that keeps everything in memory. */
public final class SnapshotCollector implements SnapshotSink {
  private final List<Resource> resources = new ArrayList<>();
  private final Set<Gap> gaps = new LinkedHashSet<>();
  private final Set<Unit> units = new LinkedHashSet<>();

  @Override
  public synchronized void resource(Resource resource) {
    resources.add(resource);
  }

  @Override
  public synchronized void gap(Gap gap) {
    gaps.add(gap);
  }

  @Override
  public synchronized void unit(Unit unit) {
    units.add(unit);
  }

  /** What came so far, in an order that does not depend on which answer came first. */
  public synchronized Snapshot snapshot(ScanInfo info, long calls) {
    List<Resource> sorted = new ArrayList<>(resources);
    sorted.sort(Comparator.comparing(Resource::type).thenComparing(Resource::key));
    List<Gap> sortedGaps = new ArrayList<>(gaps);
    sortedGaps.sort(
        Comparator.comparing(Gap::service)
            .thenComparing(Gap::operation)
            .thenComparing(Gap::region)
            .thenComparing(Gap::type)
            .thenComparing(gap -> gap.resource().orElse("")));
    return new Snapshot(info, sorted, Set.copyOf(units), sortedGaps, calls);
  }
}
