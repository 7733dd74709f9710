package dev.atoll.engine.snapshot;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gathers a snapshot in memory. */
public final class SnapshotBuilder implements SnapshotSink {
  private final UnaryOperator<Resource> keep;
  private final List<Resource> resources = new ArrayList<>();
  private final Set<Unit> units = new LinkedHashSet<>();
  private final Set<Gap> gaps = new LinkedHashSet<>();

  /** A builder that keeps of each resource what {@code keep} leaves. */
  public SnapshotBuilder(UnaryOperator<Resource> keep) {
    this.keep = keep;
  }

  @Override
  public void resource(Resource resource) {
    Resource kept = keep.apply(resource);
    synchronized (this) {
      resources.add(kept);
    }
  }

  @Override
  public synchronized void gap(Gap gap) {
    gaps.add(gap);
  }

  @Override
  public synchronized void unit(Unit unit) {
    units.add(unit);
  }

  public synchronized Snapshot build(ScanInfo info, long calls) {
    return new Snapshot(info, List.copyOf(resources), Set.copyOf(units), List.copyOf(gaps), calls);
  }
}
