package dev.atoll.engine.work;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Work that is planned, done and accepted as one.
 *
 * @param number from 1, in the order of the plan
 * @param tasks most severe first; never empty
 * @param needs the packages to finish before
 * @param shares earlier packages that touch the same resources: not at the same time
 * @param windows for what interrupts: when; empty where nothing does
 * @param left what remains at risk when this package and all before it are done
 */
public record WorkPackage(
    int number,
    Area area,
    List<Task> tasks,
    List<Dependency> needs,
    List<Dependency> shares,
    List<Window> windows,
    Left left) {

  /**
   * A package that another one waits for.
   *
   * @param number the number of the earlier package
   * @param resources how many resources both touch
   */
  public record Dependency(int number, Area area, long resources) {}

  /**
   * A stretch of time agreed on for one account and region.
   *
   * @param resources each interrupted once, by all tasks that it is in
   */
  public record Window(String account, String region, List<Resource> resources) {}

  /**
   * What remains at risk.
   *
   * @param questions at high risk, as the AWS Well-Architected Tool counts them
   */
  public record Left(long high, long medium, long low, long questions) {}

  /** {@code WP3}. */
  public String id() {
    return "WP" + number;
  }

  public long risks() {
    return tasks.stream().mapToLong(task -> task.risks().size()).sum();
  }

  public long risks(Severity severity) {
    return tasks.stream()
        .filter(task -> task.rule().severity() == severity)
        .mapToLong(task -> task.risks().size())
        .sum();
  }

  /** In quarters of a day. */
  public Effort effort() {
    return tasks.stream().map(Task::effort).reduce(Effort.NONE, Effort::plus).inQuarters();
  }

  /** The keys of all resources that it touches. */
  public NavigableSet<String> resources() {
    return resourcesOf().map(Resource::key).collect(Collectors.toCollection(TreeSet::new));
  }

  public NavigableSet<String> accounts() {
    return resourcesOf().map(Resource::account).collect(Collectors.toCollection(TreeSet::new));
  }

  public NavigableSet<String> regions() {
    return resourcesOf().map(Resource::region).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What one must mind, as the rules say it; each once. */
  public List<Task> cautious() {
    return tasks.stream().filter(task -> task.rule().fix().caution().isPresent()).toList();
  }

  /** The questions that its rules give evidence for, in the framework's order. */
  public List<Framework.Question> questions(Framework framework) {
    return framework.pillars().stream()
        .flatMap(pillar -> pillar.questions().stream())
        .filter(question ->
            tasks.stream()
                .flatMap(task -> task.rule().practices().stream())
                .anyMatch(code -> code.startsWith(question.code() + "-")))
        .toList();
  }

  private Stream<Resource> resourcesOf() {
    return tasks.stream().flatMap(task -> task.resources().stream());
  }
}
