package dev.atoll.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.work.WorkPackage.Dependency;
import dev.atoll.engine.work.WorkPackage.Left;
import dev.atoll.engine.work.WorkPackage.Window;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every plan, on estates of all mixtures. */
final class PlannerTest {
  private static final RiskSelection ALL =
      new RiskSelection(Set.of(), Set.of(), Set.of(), Set.of());

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(30);
  }

  private static List<Evaluation> risks(ScanResult result) {
    return result.verdicts().evaluations().stream()
        .filter(evaluation -> evaluation.status() == Status.FAIL)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyChosenRiskIsInExactlyOnePackage(long seed) {
    ScanResult result = RandomEstate.result(seed);
    for (RiskSelection selection : List.of(ALL, RiskSelection.HIGH)) {
      WorkPlan plan = Planner.plan(result, selection);

      assertThat(
              plan.packages().stream()
                  .flatMap(each -> each.tasks().stream())
                  .flatMap(task -> task.risks().stream()))
          .containsExactlyInAnyOrderElementsOf(
              risks(result).stream()
                  .filter(risk -> selection.equals(ALL) || risk.rule().severity() == Severity.HIGH)
                  .toList());
      assertThat(plan.packages())
          .allSatisfy(each -> assertThat(each.tasks()).isNotEmpty())
          .extracting(WorkPackage::area)
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingComesBeforeWhatItNeeds(long seed) {
    List<WorkPackage> packages = Planner.plan(RandomEstate.result(seed), ALL).packages();
    for (int i = 0; i < packages.size(); i++) {
      WorkPackage each = packages.get(i);
      assertThat(each.number()).isEqualTo(i + 1);
      assertThat(each.needs())
          .extracting(Dependency::area)
          .containsExactlyInAnyOrderElementsOf(
              packages.stream()
                  .map(WorkPackage::area)
                  .filter(area -> each.area().needs().contains(area))
                  .toList());
      assertThat(Stream.concat(each.needs().stream(), each.shares().stream()))
          .allSatisfy(other -> assertThat(other.number()).isLessThan(each.number()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void packagesOnTheSameResourcesKnowOfEachOther(long seed) {
    List<WorkPackage> packages = Planner.plan(RandomEstate.result(seed), ALL).packages();
    for (WorkPackage later : packages) {
      for (WorkPackage earlier : packages.subList(0, later.number() - 1)) {
        long both = earlier.resources().stream().filter(later.resources()::contains).count();
        Stream<Dependency> told =
            Stream.concat(later.needs().stream(), later.shares().stream())
                .filter(other -> other.number() == earlier.number());
        if (both > 0) {
          assertThat(told).extracting(Dependency::resources).containsExactly(both);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachResourceIsInterruptedOnceAndOnlyInWindows(long seed) {
    WorkPlan plan = Planner.plan(RandomEstate.result(seed), ALL);
    List<String> interrupting =
        risks(plan.before()).stream()
            .filter(risk -> risk.rule().fix().interrupts())
            .map(risk -> risk.resource().key())
            .distinct()
            .toList();

    assertThat(
            plan.packages().stream()
                .flatMap(each -> each.windows().stream())
                .flatMap(window -> window.resources().stream())
                .map(Resource::key))
        .containsExactlyInAnyOrderElementsOf(interrupting);
    assertThat(plan.packages().stream().flatMap(each -> each.windows().stream()))
        .allSatisfy(PlannerTest::isOnePlace);
  }

  private static void isOnePlace(Window window) {
    assertThat(window.resources())
        .isNotEmpty()
        .allSatisfy(resource -> {
          assertThat(resource.account()).isEqualTo(window.account());
          assertThat(resource.region()).isEqualTo(window.region());
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsLeftIsWhatTheScanWouldFind(long seed) {
    ScanResult result = RandomEstate.result(seed);
    WorkPlan nothing =
        Planner.plan(result, new RiskSelection(Set.of(), Set.of("none"), Set.of(), Set.of()));
    WorkPlan all = Planner.plan(result, ALL);

    assertThat(nothing.packages()).isEmpty();
    assertThat(nothing.after().assessment()).isEqualTo(result.assessment());
    assertThat(nothing.after().verdicts()).isEqualTo(result.verdicts());
    assertThat(risks(all.after())).isEmpty();
    assertThat(all.after().verdicts().counts().values())
        .allSatisfy(counts -> assertThat(counts.fail()).isZero());
    if (!all.packages().isEmpty()) {
      assertThat(all.packages().getLast().left())
          .extracting(Left::high, Left::medium, Left::low)
          .containsExactly(0L, 0L, 0L);
    }
    assertThat(all.packages())
        .extracting(each -> each.left().questions())
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void selectionsNarrowEachOther() {
    ScanResult result = RandomEstate.result(7);
    String practice = risks(result).getFirst().rule().practices().getFirst();
    String question = practice.substring(0, practice.indexOf('-'));
    RiskSelection selection = new RiskSelection(Set.of(), Set.of(), Set.of(), Set.of(question));

    assertThat(Planner.plan(result, selection).packages())
        .flatExtracting(WorkPackage::tasks)
        .isNotEmpty()
        .allSatisfy(task ->
            assertThat(task.rule().practices())
                .anySatisfy(code -> assertThat(code).startsWith(question)));
  }
}
