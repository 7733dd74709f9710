package dev.atoll.server.review;

import dev.atoll.engine.assess.PracticeCoverage;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.lens.CustomLens;
import dev.atoll.engine.lens.LensReader;
import dev.atoll.store.lens.StoredLens;
import java.time.Instant;
import java.util.List;

/**
 * A lens of the tenant's own.
 *
 * @param version as people number it; may be empty
 * @param choices all but "None of these"
 * @param shown choices that rules show fully
 * @param partly choices that rules show in part
 * @param remarks what else people should know of its file
 * @param workloads ids of those that are reviewed by it, {@code estate} for everything
 */
public record LensView(
    String id,
    String name,
    String description,
    String version,
    int pillars,
    long questions,
    long choices,
    long shown,
    long partly,
    List<String> remarks,
    List<String> workloads,
    String changedBy,
    Instant changedAt) {

  static LensView of(StoredLens stored) {
    CustomLens lens = LensReader.read(stored.name(), stored.text());
    Framework framework = stored.framework();
    PracticeCoverage coverage = PracticeCoverage.of(framework);
    return new LensView(
        String.valueOf(stored.id()),
        stored.name(),
        lens.description(),
        stored.version(),
        lens.pillars().size(),
        lens.questions().count(),
        coverage.total(),
        coverage.automated(),
        coverage.partial(),
        lens.remarks(),
        stored.workloads().stream().sorted().map(Part::key).toList(),
        stored.changedBy(),
        stored.changedAt());
  }
}
