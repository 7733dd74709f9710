package dev.atoll.engine.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.work.WorkPackage.Dependency;
import dev.atoll.engine.work.WorkPackage.Left;
import dev.atoll.engine.work.WorkPackage.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/** Groups chosen risks into packages and puts them in order. See docs/statement-of-work.md. */
public final class Planner {
  private static final Comparator<Task> TASKS =
      Comparator.comparing((Task task) -> task.rule().severity())
          .thenComparingInt(task -> -task.risks().size())
          .thenComparing(task -> task.rule().id());

  private final ScanResult result;

  private Planner(ScanResult result) {
    this.result = result;
  }

  /** Every chosen risk ends in exactly one package. */
  public static WorkPlan plan(ScanResult result, RiskSelection selection) {
    List<Evaluation> chosen =
        result.verdicts().evaluations().stream()
            .filter(evaluation -> evaluation.status() == Status.FAIL)
            .filter(
                evaluation -> selection.includes(evaluation.rule(), result.knowledge().framework()))
            .toList();
    return new WorkPlan(
        selection, result, Mended.of(result, chosen), new Planner(result).packages(chosen));
  }

  private List<WorkPackage> packages(List<Evaluation> chosen) {
    Map<Area, List<Task>> byArea = new EnumMap<>(Area.class);
    chosen.stream()
        .collect(groupingBy(Evaluation::rule, LinkedHashMap::new, toList()))
        .forEach((rule, risks) ->
            byArea
                .computeIfAbsent(Areas.of(rule), _ -> new ArrayList<>())
                .add(new Task(rule, risks)));
    List<WorkPackage> packages = new ArrayList<>();
    List<Evaluation> done = new ArrayList<>();
    for (Area area : Sequence.of(byArea)) {
      List<Task> tasks = byArea.getOrDefault(area, List.of()).stream().sorted(TASKS).toList();
      tasks.forEach(task -> done.addAll(task.risks()));
      packages.add(number(area, tasks, packages, left(Mended.of(result, done))));
    }
    return List.copyOf(packages);
  }

  private static WorkPackage number(
      Area area, List<Task> tasks, List<WorkPackage> earlier, Left left) {
    WorkPackage bare =
        new WorkPackage(
            earlier.size() + 1, area, tasks, List.of(), List.of(), windows(area, tasks), left);
    List<Dependency> needs = new ArrayList<>();
    List<Dependency> shares = new ArrayList<>();
    NavigableSet<String> own = bare.resources();
    for (WorkPackage before : earlier) {
      long both = before.resources().stream().filter(own::contains).count();
      Dependency dependency = new Dependency(before.number(), before.area(), both);
      if (area.needs().contains(before.area())) {
        needs.add(dependency);
      } else if (both > 0) {
        shares.add(dependency);
      }
    }
    return new WorkPackage(
        bare.number(), area, tasks, List.copyOf(needs), List.copyOf(shares), bare.windows(), left);
  }

  /** One for each account and region: a window is agreed on with who runs things there. */
  private static List<Window> windows(Area area, List<Task> tasks) {
    if (area.phase() != Phase.WINDOWS) {
      return List.of();
    }
    Map<String, Map<String, Resource>> places = new TreeMap<>();
    for (Task task : tasks) {
      for (Resource resource : task.resources()) {
        places
            .computeIfAbsent(resource.account() + "/" + resource.region(), _ -> new TreeMap<>())
            .putIfAbsent(resource.key(), resource);
      }
    }
    return places.values().stream()
        .map(resources -> List.copyOf(resources.values()))
        .map(all -> new Window(all.getFirst().account(), all.getFirst().region(), all))
        .toList();
  }

  private static Left left(ScanResult rest) {
    Map<Severity, Long> fails = new EnumMap<>(Severity.class);
    for (Map.Entry<Rule, Counts> entry : rest.verdicts().counts().entrySet()) {
      fails.merge(entry.getKey().severity(), entry.getValue().fail(), Long::sum);
    }
    long questions =
        rest.assessment().pillars().stream()
            .flatMap(pillar -> pillar.questions().stream())
            .filter(question -> question.risk() == QuestionRisk.HIGH)
            .count();
    return new Left(
        fails.getOrDefault(Severity.HIGH, 0L),
        fails.getOrDefault(Severity.MEDIUM, 0L),
        fails.getOrDefault(Severity.LOW, 0L),
        questions);
  }
}
