package dev.atoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Explanation;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Status;
import dev.atoll.report.summary.GapGroup;
import dev.atoll.report.summary.RiskCounts;
import dev.atoll.report.summary.RiskGroup;
import dev.atoll.report.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void ranksSeverityThenImpactThenTheWholeAccountThenReach() {
    List<Evaluation> fails = new ArrayList<>();
    add(fails, SampleScan.ATTACHED, 9);
    add(fails, SampleScan.TUNNELS, 1);
    add(fails, SampleScan.ENCRYPTED, 3);
    add(fails, SampleScan.MFA, 1);
    assertThat(Summary.of(SampleScan.result(fails, List.of())).groups())
        .extracting(RiskGroup::rule)
        .extracting(Rule::id)
        .containsExactly(
            "root-account-mfa-enabled",
            "rds-storage-encrypted",
            "vpc-vpn-2-tunnels-up",
            "ec2-volume-unattached");
  }

  @Test
  void coverageIsRoundedDownAndNotApplicableIsNoPartOfIt() {
    Summary summary = Summary.of(SampleScan.result());
    assertThat(summary.coverage().percent()).isEqualTo("71.4 %");
    assertThat(summary.coverage().rulesWithGaps()).isEqualTo(2);
    List<Evaluation> many = new ArrayList<>();
    add(many, SampleScan.ATTACHED, 100_000);
    many.add(SampleScan.evaluations().get(3));
    assertThat(Summary.of(SampleScan.result(many, List.of())).coverage().percent())
        .isEqualTo("99.9 %");
    assertThat(Summary.of(SampleScan.result(List.of(), List.of())).coverage().percent())
        .isEqualTo("–");
  }

  @Test
  void aRiskCountsOnceInEachPillarItTouches() {
    Summary summary = Summary.of(SampleScan.result());
    assertThat(summary.risks()).isEqualTo(new RiskCounts(3, 0, 1));
    assertThat(summary.pillars().get(0).risks()).isEqualTo(new RiskCounts(2, 0, 0));
    assertThat(summary.pillars().get(1).risks()).isEqualTo(new RiskCounts(3, 0, 0));
    assertThat(summary.pillars().get(2).risks()).isEqualTo(new RiskCounts(0, 0, 1));
  }

  @Test
  void gapsThatOnlyEvaluationsNameAreShownToo() {
    Summary summary = Summary.of(SampleScan.result(SampleScan.evaluations(), List.of()));
    assertThat(summary.gaps())
        .extracting(GapGroup::what)
        .containsExactly("GetAccountSummary", "DescribeDBInstances");
    assertThat(summary.gaps()).extracting(GapGroup::evaluations).containsExactly(1L, 1L);
  }

  private static void add(List<Evaluation> fails, Rule rule, int count) {
    for (int i = 0; i < count; i++) {
      fails.add(
          new Evaluation(
              rule,
              Fixtures.resource(rule.resource(), "eu-west-1", "r-" + i, "r-" + i),
              Status.FAIL,
              Explanation.of("wrong", Map.of()),
              List.of()));
    }
  }
}
