package dev.atoll.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Explanation;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.testkit.reading.Reads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  private static final Rule RULE = Reads.knowledge().rules().values().iterator().next();
  private static final Names NAMES = names();

  @Test
  void asExpectedThereIsNoDifference() {
    assertThat(
            expected(Map.of(Status.PASS, List.of("good"), Status.FAIL, List.of("{made.Id}", "*")))
                .differences(
                    List.of(of("good", Status.PASS), of("bad", Status.FAIL), of("x", Status.FAIL))))
        .isEmpty();
  }

  @Test
  void aWrongVerdictIsSaidWithItsMessage() {
    assertThat(
            expected(Map.of(Status.PASS, List.of("good")))
                .differences(List.of(of("good", Status.FAIL))))
        .containsExactly("some-rule on good: expected PASS, got FAIL: it is bad");
  }

  @Test
  void aResourceThatNobodyExpectedIsADifference() {
    assertThat(expected(Map.of()).differences(List.of(of("x", Status.PASS))))
        .containsExactly("some-rule on x: expected nothing, got PASS");
  }

  @Test
  void whatWasExpectedAndIsNotThereIsADifference() {
    assertThat(expected(Map.of(Status.FAIL, List.of("*"))).differences(List.of()))
        .containsExactly("some-rule on *: expected FAIL, got no such resource");
  }

  @Test
  void twoVerdictsForOneResourceAreRefused() {
    assertThatThrownBy(() -> expected(Map.of(Status.PASS, List.of("x"), Status.FAIL, List.of("x"))))
        .hasMessage("some-rule on x is expected twice");
  }

  @Test
  void aNameThatNobodyGaveIsRefused() {
    assertThatThrownBy(() -> expected(Map.of(Status.PASS, List.of("{made.Name}"))))
        .hasMessageStartingWith("There is no 'Name' for {made.Name}");
  }

  private static Verdicts expected(Map<Status, List<String>> ids) {
    return Verdicts.expected("some-rule", ids, NAMES);
  }

  private static Evaluation of(String id, Status status) {
    Resource resource =
        new Resource("AWS::X::Y", "1", "r", id, id, Optional.empty(), Map.of(), Struct.empty());
    String message = status == Status.FAIL ? "it is bad" : "";
    return new Evaluation(RULE, resource, status, Explanation.of(message, Map.of()), List.of());
  }

  private static Names names() {
    Names names = new Names();
    names.put("made", Struct.of(Map.of("Id", "bad")));
    return names;
  }
}
