package dev.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessor;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.store.finding.FindingFilter;
import dev.atoll.store.overview.Overview;
import dev.atoll.store.scan.Judged;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundled estate: what the store says of it is what judging it says. */
final class DemoTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRES"})
  void whatIsStoredIsWhatWasJudged(TestEngine engine) {
    Judged judged = Shipped.judged();
    try (Database database = Database.open(engine.fresh())) {
      Tenant tenant = database.tenants().add(Tenant.named("fintech", NOW));
      Estate estate = database.estate(tenant.id(), Shipped.knowledge());

      long failures = failures(judged, Optional.empty());
      assertThat((long) estate.scans().finished(judged, NOW).opened()).isEqualTo(failures);

      Overview overview = estate.overview(Scope.ALL, NOW);
      assertThat(overview.risks().total()).isEqualTo(failures);
      for (Severity severity : Severity.values()) {
        long seen =
            switch (severity) {
              case HIGH -> overview.risks().high();
              case MEDIUM -> overview.risks().medium();
              case LOW -> overview.risks().low();
            };
        assertThat(seen).isEqualTo(failures(judged, Optional.of(severity)));
      }
      Counts total = judged.verdicts().counts().values().stream().reduce(Counts.NONE, Counts::plus);
      assertThat(overview.coverage().evaluations()).isEqualTo(total.total());
      assertThat(overview.coverage().notEvaluated()).isEqualTo(total.notEvaluated());
      assertThat(overview.resources()).isEqualTo(judged.inventory().snapshot().resources().size());
      assertThat(estate.findings().page(FindingFilter.OPEN, Paging.first(50)).total())
          .isEqualTo(failures);
      assertThat(
              estate
                  .adherence()
                  .assessment(Scope.ALL, Optional.empty(), "all")
                  .orElseThrow()
                  .assessment())
          .isEqualTo(Assessor.assess(Shipped.knowledge().framework(), judged.verdicts(), "all"));
    }
  }

  private static long failures(Judged judged, Optional<Severity> severity) {
    return judged.verdicts().evaluations().stream()
        .filter(each -> each.status() == Status.FAIL)
        .filter(each -> severity.stream().allMatch(wanted -> each.rule().severity() == wanted))
        .count();
  }
}
