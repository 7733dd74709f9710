package dev.atoll.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.Assessor;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.assess.TestRules;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Explanation;
import dev.atoll.engine.judge.Verdicts;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.review.Standing.Choice;
import dev.atoll.engine.snapshot.ScanInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ClaimCheckerTest {
  private static final Choice YES = new Choice(Standing.Status.SELECTED, "NONE", "");
  private static final Choice OUT = new Choice(Standing.Status.NOT_APPLICABLE, "OTHER", "");

  private final Map<Rule, Counts> counts = new LinkedHashMap<>();
  private final List<Evaluation> evaluations = new ArrayList<>();

  private static Practice practice(String code, Severity risk, Evidenced evidenced) {
    return new Practice(
        code,
        Optional.of("choice-" + code),
        code,
        risk,
        evidenced,
        evidenced == Evidenced.AUTOMATED ? "" : "Who knows? Ask for it.",
        List.of("rule-" + code));
  }

  private static Framework.Question question(String code, Practice... practices) {
    return new Framework.Question(
        code, "id-" + code, code + "?", Optional.of("none-" + code), List.of(practices));
  }

  private void judged(String code, long pass, long fail, long unseen) {
    Rule rule = TestRules.rule("rule-" + code, code);
    counts.put(rule, new Counts(pass, fail, 0, unseen));
    for (int i = 0; i < fail; i++) {
      Resource resource =
          new Resource(
              "Test::Test::Thing",
              "111122223333",
              i == 0 ? "us-east-1" : "eu-west-1",
              code + i,
              code + i,
              Optional.empty(),
              Map.of(),
              Struct.empty());
      evaluations.add(new Evaluation(rule, resource, Status.FAIL, Explanation.NONE, List.of()));
    }
  }

  private Review review(Framework.Question... questions) {
    Framework framework =
        new Framework(
            "lens", List.of(new Framework.Pillar("security", "Security", List.of(questions))));
    TreeMap<String, Rule> rules = new TreeMap<>();
    counts.keySet().forEach(rule -> rules.put(rule.id(), rule));
    Verdicts verdicts = new Verdicts(evaluations, counts);
    ScanInfo info =
        new ScanInfo("1", Instant.EPOCH, Instant.EPOCH, "aws", List.of(), List.of(), "0", "0");
    return Reviewer.review(
        new ScanResult(
            info,
            0,
            0,
            List.of(),
            verdicts,
            Assessor.assess(framework, verdicts, "shop"),
            new KnowledgeBase(Map.of(), new TreeMap<>(), rules, framework, "0")),
        Statements.NONE);
  }

  private static Standing stands(String code, Map<String, Choice> choices) {
    return new Standing("id-" + code, "security", true, "NONE", List.of(), choices, "");
  }

  private static List<String> codes(List<ClaimCheck.Claim> claims) {
    return claims.stream().map(each -> each.practice().practice().code()).toList();
  }

  @Test
  void everyClaimFindsItsPlace() {
    judged("SEC01-BP01", 3, 2, 0);
    judged("SEC01-BP02", 5, 0, 0);
    judged("SEC01-BP03", 5, 0, 0);
    judged("SEC01-BP04", 5, 0, 1);
    judged("SEC01-BP05", 5, 0, 0);
    judged("SEC01-BP06", 0, 1, 0);
    Review review =
        review(
            question(
                "SEC01",
                practice("SEC01-BP01", Severity.HIGH, Evidenced.PARTIAL),
                practice("SEC01-BP02", Severity.HIGH, Evidenced.AUTOMATED),
                practice("SEC01-BP03", Severity.LOW, Evidenced.AUTOMATED),
                practice("SEC01-BP04", Severity.LOW, Evidenced.AUTOMATED),
                practice("SEC01-BP05", Severity.LOW, Evidenced.PARTIAL),
                practice("SEC01-BP06", Severity.LOW, Evidenced.PARTIAL)));
    ClaimCheck check =
        ClaimChecker.check(
            review,
            new Answers(
                "file",
                List.of(
                    stands(
                        "SEC01",
                        Map.of(
                            "choice-SEC01-BP01", YES,
                            "choice-SEC01-BP02", YES,
                            "choice-SEC01-BP04", YES,
                            "choice-SEC01-BP05", YES,
                            "choice-SEC01-BP06", OUT,
                            "choice-unknown", YES)),
                    stands("SEC99", Map.of())),
                true));

    assertThat(check.contradictions())
        .extracting(each -> each.claim().practice().practice().code())
        .containsExactly("SEC01-BP01", "SEC01-BP06");
    assertThat(check.contradictions().getFirst().fails()).isEqualTo(2);
    assertThat(check.contradictions().getFirst().places())
        .containsExactly("111122223333 eu-west-1", "111122223333 us-east-1");
    assertThat(codes(check.strengths())).containsExactly("SEC01-BP03");
    assertThat(codes(check.unseen())).containsExactly("SEC01-BP04");
    assertThat(codes(check.unproven())).containsExactly("SEC01-BP05");
    assertThat(check.confirmed()).isEqualTo(1);
    assertThat(check.answered()).isEqualTo(1);
    assertThat(check.unmatched().choices()).containsExactly("id-SEC01/choice-unknown");
    assertThat(check.unmatched().questions()).containsExactly("id-SEC99");
  }

  @Test
  void theRiskOfTheQuestionRanksBeforeBreadth() {
    judged("SEC01-BP01", 0, 9, 0);
    judged("SEC02-BP01", 0, 1, 0);
    judged("SEC02-BP02", 0, 3, 0);
    Review review =
        review(
            question("SEC01", practice("SEC01-BP01", Severity.MEDIUM, Evidenced.PARTIAL)),
            question(
                "SEC02",
                practice("SEC02-BP01", Severity.HIGH, Evidenced.PARTIAL),
                practice("SEC02-BP02", Severity.HIGH, Evidenced.PARTIAL)));
    ClaimCheck check =
        ClaimChecker.check(
            review,
            new Answers(
                "file",
                List.of(
                    stands("SEC01", Map.of("choice-SEC01-BP01", YES)),
                    stands("SEC02", Map.of("choice-SEC02-BP01", YES, "choice-SEC02-BP02", YES))),
                true));

    assertThat(check.contradictions())
        .extracting(each -> each.claim().practice().practice().code())
        .containsExactly("SEC02-BP02", "SEC02-BP01", "SEC01-BP01");
  }

  @Test
  void nothingUnseenIsEverProposedAsSelected() {
    judged("SEC01-BP01", 5, 0, 1);
    Review review =
        review(question("SEC01", practice("SEC01-BP01", Severity.HIGH, Evidenced.AUTOMATED)));

    assertThat(review.practices().toList().getFirst().answer()).isEqualTo(Answer.UNKNOWN);
  }
}
