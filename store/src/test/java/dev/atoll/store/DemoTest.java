package dev.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.overview.Overview;
import dev.atoll.store.scan.Judged;
import dev.atoll.store.scan.Stored;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundled estate: what the store says of it is what judging it says. */
final class DemoTest {
  private static final Judged JUDGED =
      Judged.of(
          new Inventory(Shipped.fintech(), Shipped.knowledge().types()),
          Shipped.knowledge().rules().values());

  @ParameterizedTest
  @EnumSource
  void whatIsStoredIsWhatWasJudged(TestEngine engine) {
    try (Database database = Database.open(engine.fresh())) {
      Instant now = Instant.parse("2026-11-22T08:00:00Z");
      Tenant tenant = database.tenants().add(Tenant.named("fintech", now));
      Estate estate = database.estate(tenant.id(), Shipped.knowledge());
      for (int i = 0; i < 1; i++) {
        long t = System.nanoTime();
        Stored stored = estate.scans().finished(JUDGED, now);
        System.out.printf("%s stored in %.2f s%n", engine, (System.nanoTime() - t) / 1e9);
        assertThat((long) stored.opened()).isEqualTo(failures());
      }
      Overview overview = estate.overview(Scope.ALL, now);
      assertThat(overview.risks().total()).isEqualTo(failures());
      assertThat(overview.risks().high()).isEqualTo(failures(Severity.HIGH));
      var total =
          JUDGED.verdicts().counts().values().stream()
              .reduce(
                  dev.atoll.engine.judge.Verdicts.Counts.NONE,
                  dev.atoll.engine.judge.Verdicts.Counts::plus);
      assertThat(overview.coverage().evaluations()).isEqualTo(total.total());
      assertThat(overview.coverage().notEvaluated()).isEqualTo(total.notEvaluated());
      var page = estate.findings().page(FindingFilter.OPEN, Paging.first(50));
      assertThat(page.total()).isEqualTo(failures());
      assertThat(page.items()).hasSize(50);
      assertThat(
              estate
                  .adherence()
                  .assessment(Scope.ALL, Optional.empty(), "all")
                  .orElseThrow()
                  .assessment())
          .isEqualTo(
              dev.atoll.engine.assess.Assessor.assess(
                  Shipped.knowledge().framework(), JUDGED.verdicts(), "all"));
    }
  }

  private static long failures() {
    return JUDGED.verdicts().evaluations().stream()
        .filter(each -> each.status() == Status.FAIL)
        .count();
  }

  private static long failures(Severity severity) {
    return JUDGED.verdicts().evaluations().stream()
        .filter(each -> each.status() == Status.FAIL && each.rule().severity() == severity)
        .count();
  }
}
