package dev.atoll.server.api;

import dev.atoll.engine.model.Impact;
import dev.atoll.server.contract.OneOf;
import dev.atoll.store.RiskCounts;
import dev.atoll.store.adherence.TrendPoint;
import dev.atoll.store.overview.Overview;
import dev.atoll.store.workload.Criticality;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An estate on one page.
 *
 * @param adherence passed by judged evaluations, weighted by severity, 0 to 1; absent where nothing
 *     was judged
 */
public record OverviewView(
    @Nullable Instant scannedAt,
    long accounts,
    long resources,
    CoverageView coverage,
    @Nullable Double adherence,
    RisksView risks,
    List<PillarView> byPillar,
    List<AccountView> byAccount,
    List<RegionView> byRegion,
    List<ImpactView> byImpact,
    List<WorkloadView> workloads,
    List<ThreatView> threatened,
    List<TrendView> trend,
    ChangesView changes,
    List<ScanView> running) {

  public record CoverageView(long evaluations, long notEvaluated, long gaps) {}

  public record RisksView(long high, long medium, long low) {
    static RisksView of(RiskCounts risks) {
      return new RisksView(risks.high(), risks.medium(), risks.low());
    }
  }

  @Schema(name = "PillarRisk")
  public record PillarView(
      String pillar, long high, long medium, long low, @Nullable Double adherence) {
    static PillarView of(Overview.PillarRisk pillar) {
      RiskCounts risks = pillar.risks();
      return new PillarView(
          pillar.pillar(), risks.high(), risks.medium(), risks.low(), value(pillar.adherence()));
    }
  }

  /**
   * @param id twelve digits
   */
  @Schema(name = "AccountRisk")
  public record AccountView(
      String id,
      String name,
      String environment,
      long high,
      long medium,
      long low,
      @Nullable Double adherence,
      @Nullable Instant scannedAt) {
    static AccountView of(Overview.AccountRisk account) {
      RiskCounts risks = account.risks();
      return new AccountView(
          account.account(),
          account.name(),
          account.environment(),
          risks.high(),
          risks.medium(),
          risks.low(),
          value(account.adherence()),
          account.scannedAt().orElse(null));
    }
  }

  public record RegionView(String region, long resources, long high, long medium, long low) {
    static RegionView of(Overview.RegionRisk region) {
      RiskCounts risks = region.risks();
      return new RegionView(
          region.region(), region.resources(), risks.high(), risks.medium(), risks.low());
    }
  }

  public record ImpactView(@OneOf(Impact.class) String impact, long high, long medium, long low) {
    static ImpactView of(Overview.ImpactRisk impact) {
      RiskCounts risks = impact.risks();
      return new ImpactView(impact.impact().id(), risks.high(), risks.medium(), risks.low());
    }
  }

  @Schema(name = "WorkloadRisk")
  public record WorkloadView(
      String id,
      String name,
      String environment,
      @OneOf(Criticality.class) String criticality,
      long high,
      long medium,
      long low,
      @Nullable Double adherence) {
    static WorkloadView of(Overview.WorkloadRisk risk) {
      RiskCounts risks = risk.risks();
      return new WorkloadView(
          String.valueOf(risk.workload().id()),
          risk.workload().name(),
          risk.workload().environment(),
          risk.workload().criticality().id(),
          risks.high(),
          risks.medium(),
          risks.low(),
          value(risk.adherence()));
    }
  }

  /** A business service and what threatens it. */
  public record ThreatView(
      String service, String workload, String workloadId, long high, long risks) {
    static ThreatView of(Overview.Threat threat) {
      return new ThreatView(
          threat.service(),
          threat.workload().name(),
          String.valueOf(threat.workload().id()),
          threat.risks().high(),
          threat.risks().total());
    }
  }

  public record TrendView(
      Instant at, @Nullable Double adherence, long high, long medium, long low) {
    static TrendView of(TrendPoint point) {
      RiskCounts risks = point.risks();
      return new TrendView(
          point.at(), value(point.adherence()), risks.high(), risks.medium(), risks.low());
    }
  }

  @Schema(name = "RecentChanges")
  public record ChangesView(Instant since, long opened, long resolved, long reopened) {}

  static OverviewView of(Overview overview) {
    Overview.Coverage coverage = overview.coverage();
    Overview.Changes changes = overview.changes();
    return new OverviewView(
        overview.scannedAt().orElse(null),
        overview.accounts(),
        overview.resources(),
        new CoverageView(coverage.evaluations(), coverage.notEvaluated(), coverage.gaps()),
        value(overview.adherence()),
        RisksView.of(overview.risks()),
        overview.byPillar().stream().map(PillarView::of).toList(),
        overview.byAccount().stream().map(AccountView::of).toList(),
        overview.byRegion().stream().map(RegionView::of).toList(),
        overview.byImpact().stream().map(ImpactView::of).toList(),
        overview.workloads().stream().map(WorkloadView::of).toList(),
        overview.threatened().stream().map(ThreatView::of).toList(),
        overview.trend().stream().map(TrendView::of).toList(),
        new ChangesView(changes.since(), changes.opened(), changes.resolved(), changes.reopened()),
        overview.running().stream().map(ScanView::of).toList());
  }

  static @Nullable Double value(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
