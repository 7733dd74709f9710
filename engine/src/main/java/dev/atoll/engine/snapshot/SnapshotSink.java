package dev.atoll.engine.snapshot;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;

/**
 * Takes what a scan reads, as it is read. Safe to call from many threads. A unit comes after all of
 * its resources.
 */
public interface SnapshotSink {
  void resource(Resource resource);

  void gap(Gap gap);

  void unit(Unit unit);
}
