package dev.atoll.engine.snapshot;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import java.util.List;
import java.util.Set;

/**
 * All that one scan read.
 *
 * @param units what was listed to the end: a type that is neither here nor in the gaps was never
 *     asked for
 * @param gaps what was asked for and not seen
 * @param calls how many API calls it took
 */
public record Snapshot(
    ScanInfo info, List<Resource> resources, Set<Unit> units, List<Gap> gaps, long calls) {}
