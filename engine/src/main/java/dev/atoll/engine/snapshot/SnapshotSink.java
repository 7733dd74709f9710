package dev.atoll.engine.snapshot;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;

/** Takes what a scan reads as it comes, from many threads at once. */
public interface SnapshotSink {
  void resource(Resource resource);

  void gap(Gap gap);

  /** All resources of the unit have been given. */
  void unit(Unit unit);

  /** What is given goes to both. */
  default SnapshotSink and(SnapshotSink other) {
    SnapshotSink first = this;
    return new SnapshotSink() {
      @Override
      public void resource(Resource resource) {
        first.resource(resource);
        other.resource(resource);
      }

      @Override
      public void gap(Gap gap) {
        first.gap(gap);
        other.gap(gap);
      }

      @Override
      public void unit(Unit unit) {
        first.unit(unit);
        other.unit(unit);
      }
    };
  }
}
