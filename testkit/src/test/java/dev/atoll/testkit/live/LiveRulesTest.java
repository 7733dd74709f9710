package dev.atoll.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Status;
import dev.atoll.testkit.SimulatedAws;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Every scenario of {@code testkit/live}: made through the API, read, judged. */
@Timeout(300)
final class LiveRulesTest {
  private static final int RULES = 240;
  private static final LiveAccount ACCOUNT = new LiveAccount(SimulatedAws.shared());

  private final Map<Status, Set<String>> seen = new EnumMap<>(Status.class);

  @AfterAll
  static void close() {
    ACCOUNT.close();
  }

  @TestFactory
  Stream<DynamicNode> scenarios() throws IOException {
    Stream<DynamicNode> files =
        ScenarioFile.readAll(Path.of("live")).entrySet().stream()
            .map(file ->
                dynamicContainer(
                    file.getKey().getFileName().toString(),
                    file.getValue().stream()
                        .map(scenario ->
                            dynamicTest(scenario.name(), () -> assertVerdicts(scenario)))));
    return Stream.concat(
        files, Stream.of(dynamicTest("every rule passes and fails", this::assertBothSeen)));
  }

  private void assertVerdicts(Scenario scenario) throws InterruptedException {
    try {
      assertThat(play(scenario)).isEmpty();
    } catch (AssertionError e) {
      throw new AssertionError(scenario.place() + ": " + e.getMessage(), e);
    }
  }

  private List<String> play(Scenario scenario) throws InterruptedException {
    ACCOUNT.reset();
    Names names = new Names();
    names.put("account", SimulatedAws.ACCOUNT);
    List<String> differences = new ArrayList<>();
    for (Scenario.Step step : scenario.steps()) {
      for (Scenario.Call call : step.make()) {
        var answer = ACCOUNT.make(call, names);
        call.as().ifPresent(name -> names.put(name, answer));
      }
      step.expect()
          .forEach((rule, ids) -> {
            List<Evaluation> evaluations = ACCOUNT.scan(rule, step.now());
            evaluations.forEach(this::note);
            differences.addAll(Verdicts.expected(rule, ids, names).differences(evaluations));
          });
    }
    return differences;
  }

  private void note(Evaluation evaluation) {
    seen.computeIfAbsent(evaluation.status(), status -> new TreeSet<>())
        .add(evaluation.rule().id());
  }

  private void assertBothSeen() {
    Set<String> passed = seen.getOrDefault(Status.PASS, Set.of());
    Set<String> failed = seen.getOrDefault(Status.FAIL, Set.of());
    assertThat(passed)
        .as("never seen to fail")
        .filteredOn(rule -> !failed.contains(rule))
        .isEmpty();
    assertThat(failed)
        .as("never seen to pass")
        .filteredOn(rule -> !passed.contains(rule))
        .isEmpty();
    assertThat(passed.size()).isGreaterThanOrEqualTo(RULES);
  }
}
