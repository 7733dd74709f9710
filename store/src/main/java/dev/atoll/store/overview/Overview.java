package dev.atoll.store.overview;

import dev.atoll.engine.model.Impact;
import dev.atoll.store.RiskCounts;
import dev.atoll.store.adherence.TrendPoint;
import dev.atoll.store.scan.Scan;
import dev.atoll.store.workload.WorkloadRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estate on one page.
 *
 * @param scannedAt when the last scan of it ended; empty before the first
 * @param trend the oldest first, at most one point a day
 */
public record Overview(
    Optional<Instant> scannedAt,
    long accounts,
    long resources,
    Coverage coverage,
    OptionalDouble adherence,
    RiskCounts risks,
    List<PillarRisk> byPillar,
    List<AccountRisk> byAccount,
    List<RegionRisk> byRegion,
    List<ImpactRisk> byImpact,
    List<WorkloadRisk> workloads,
    List<Threat> threatened,
    List<TrendPoint> trend,
    Changes changes,
    List<Scan> running) {

  public record Coverage(long evaluations, long notEvaluated, long gaps) {}

  public record PillarRisk(String pillar, RiskCounts risks, OptionalDouble adherence) {}

  /**
   * @param account twelve digits
   */
  public record AccountRisk(
      long id,
      String account,
      String name,
      String environment,
      RiskCounts risks,
      OptionalDouble adherence,
      Optional<Instant> scannedAt) {}

  public record RegionRisk(String region, long resources, RiskCounts risks) {}

  public record ImpactRisk(Impact impact, RiskCounts risks) {}

  public record WorkloadRisk(WorkloadRef workload, RiskCounts risks, OptionalDouble adherence) {}

  /** A business service and what threatens it. */
  public record Threat(String service, WorkloadRef workload, RiskCounts risks) {}

  /** What the scans of the last week changed. */
  public record Changes(Instant since, long opened, long resolved, long reopened) {}
}
