package dev.atoll.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.atoll.engine.compare.Outcome.State;
import dev.atoll.engine.compare.Outcomes.Scope;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Struct;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Scope ALL = scope(Set.of("encrypted", "public"));

  @Test
  void tellsWhatAppearedWentAndStayed() {
    Comparison comparison =
        Comparison.of(
            outcomes(open("encrypted", "a"), open("encrypted", "b")),
            outcomes(open("encrypted", "b"), open("public", "a")));

    assertThat(comparison.appeared())
        .extracting(pair -> pair.after().key())
        .containsExactly("public arn:a");
    assertThat(comparison.went()).extracting(Outcome::key).containsExactly("encrypted arn:a");
    assertThat(comparison.same()).isEqualTo(1);
    assertThat(comparison.changed()).isEmpty();
    assertThat(comparison.unseen()).isEmpty();
  }

  @Test
  void whatWasNotLookedAtAgainDidNotGo() {
    Outcomes before =
        outcomes(open("encrypted", "a"), open("public", "a"), open("encrypted", "elsewhere"));
    Outcome blind = with(open("encrypted", "a"), State.NOT_EVALUATED);

    assertThat(Comparison.of(before, new Outcomes(ALL, List.of(blind))).unseen())
        .extracting(Outcome::key)
        .containsExactly("encrypted arn:a", "encrypted arn:elsewhere");
    assertThat(Comparison.of(before, new Outcomes(scope(Set.of("encrypted")), List.of())).unseen())
        .extracting(Outcome::key)
        .containsExactly("encrypted arn:elsewhere", "public arn:a");
    Scope otherRegion =
        new Scope("aws", "", Set.of("1"), Set.of("us-east-1"), Set.of("encrypted", "public"));
    assertThat(Comparison.of(before, new Outcomes(otherRegion, List.of())).went()).isEmpty();
  }

  @Test
  void whatAnotherMeasureNoLongerTellsOfDidNotGo() throws IOException {
    Outcomes before = measured("{\"days\": 90, \"of\": [\"a\", {\"y\": 2, \"x\": 1.50}]}");
    Struct same =
        Struct.of(Map.of("days", 90L, "of", List.of("a", Struct.of(Map.of("x", 1.5, "y", 2L)))));

    assertThat(Comparison.of(before, measured(same)).went()).hasSize(1);
    assertThat(Comparison.of(before, measured(Struct.of(Map.of("days", 365L)))).unseen())
        .extracting(Outcome::rule)
        .containsExactly("encrypted");
    assertThat(Comparison.of(before, outcomes()).went()).hasSize(1);
  }

  /** A risk, by a rule with parameters, as JSON tells them. */
  private static Outcomes measured(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      return new Outcomes(
          ALL,
          new Measures(Map.of("encrypted", Measures.text(parser))),
          List.of(open("encrypted", "a")));
    }
  }

  /** No risk, by a rule with parameters. */
  private static Outcomes measured(Struct params) {
    return new Outcomes(ALL, new Measures(Map.of("encrypted", Measures.text(params))), List.of());
  }

  @Test
  void anUnreadListHidesAllThatIsInIt() {
    Outcome list =
        new Outcome(
            "encrypted",
            Severity.HIGH,
            State.NOT_EVALUATED,
            new Subject(Optional.empty(), "T", "*", "*", "1", "eu-west-1"),
            "");
    Comparison comparison =
        Comparison.of(
            outcomes(open("encrypted", "a"), open("public", "a")),
            new Outcomes(ALL, List.of(list)));

    assertThat(comparison.unseen()).extracting(Outcome::rule).containsExactly("encrypted");
    assertThat(comparison.went()).extracting(Outcome::rule).containsExactly("public");
  }

  @Test
  void acceptanceSeverityAndMessageAreChanges() {
    Outcome before = open("encrypted", "a");
    Outcome milder =
        new Outcome("encrypted", Severity.LOW, State.OPEN, before.subject(), before.message());
    Outcome worded =
        new Outcome("encrypted", Severity.HIGH, State.OPEN, before.subject(), "another");

    for (Outcome after : List.of(with(before, State.ACCEPTED), milder, worded)) {
      Comparison comparison = Comparison.of(outcomes(before), outcomes(after));
      assertThat(comparison.changed()).extracting(Comparison.Pair::after).containsExactly(after);
      assertThat(comparison.appeared()).isEmpty();
      assertThat(comparison.went()).isEmpty();
    }
    assertThat(Comparison.of(outcomes(before), outcomes(before.withoutMessage())).same())
        .isEqualTo(1);
  }

  @Test
  void whatCouldNotBeEvaluatedBeforeAppearsAndSaysSo() {
    Outcome now = open("encrypted", "a");
    Comparison comparison = Comparison.of(outcomes(with(now, State.NOT_EVALUATED)), outcomes(now));

    assertThat(comparison.appeared().getFirst().before().orElseThrow().state())
        .isEqualTo(State.NOT_EVALUATED);
  }

  @Test
  void aPlannedResourceIsFoundByItsNameIfThatLeavesNoDoubt() {
    Outcome planned = planned("aws_db_instance.main");
    Outcome live = open("encrypted", "a");

    assertThat(Comparison.of(outcomes(planned), outcomes(live)).same()).isEqualTo(1);
    Comparison doubtful =
        Comparison.of(outcomes(planned, planned("aws_db_instance.other")), outcomes(live));
    assertThat(doubtful.appeared()).hasSize(1);
    assertThat(doubtful.went()).hasSize(2);
  }

  @Test
  void aTemplateLooksAtWhateverAccountItIsFor() {
    Scope template =
        new Scope("terraform", "", Set.of("unknown"), Set.of("unknown"), Set.of("encrypted"));

    assertThat(
            Comparison.of(outcomes(open("encrypted", "a")), new Outcomes(template, List.of()))
                .went())
        .hasSize(1);
  }

  @Test
  void twoDeployedResourcesOfOneNameAreTwo() {
    Outcome one = open("encrypted", "a");
    Subject other = new Subject(Optional.of("arn:b"), "T", "a", "a", "1", "eu-west-1");
    Outcome two = new Outcome("encrypted", Severity.HIGH, State.OPEN, other, "m");

    assertThat(Comparison.of(outcomes(one), outcomes(two)).appeared()).hasSize(1);
  }

  private static Scope scope(Set<String> rules) {
    return new Scope("aws", "", Set.of("1"), Set.of("eu-west-1"), rules);
  }

  private static Outcomes outcomes(Outcome... all) {
    return new Outcomes(ALL, List.of(all));
  }

  private static Outcome open(String rule, String id) {
    String region = id.equals("elsewhere") ? "us-west-2" : "eu-west-1";
    return new Outcome(
        rule,
        Severity.HIGH,
        State.OPEN,
        new Subject(Optional.of("arn:" + id), "T", id, id, "1", region),
        id + " is not as it should be");
  }

  private static Outcome planned(String address) {
    return new Outcome(
        "encrypted",
        Severity.HIGH,
        State.OPEN,
        new Subject(Optional.empty(), "T", address, "a", "unknown", "unknown"),
        "a is not as it should be");
  }

  private static Outcome with(Outcome outcome, State state) {
    return new Outcome(
        outcome.rule(), outcome.severity(), state, outcome.subject(), outcome.message());
  }
}
