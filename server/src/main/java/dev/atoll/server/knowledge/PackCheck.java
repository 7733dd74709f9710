package dev.atoll.server.knowledge;

import dev.atoll.engine.cases.CaseRunner;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.yaml.Diagnostic;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.store.pack.Own;
import dev.atoll.store.pack.Pack;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Checks a tenant's packs before one is stored, or removed. */
@Singleton
public final class PackCheck {
  private final OwnKnowledge own;

  PackCheck(OwnKnowledge own) {
    this.own = own;
  }

  /**
   * What a check found.
   *
   * @param rules the ids of the pack's rules
   * @param problems empty where the pack may be stored
   */
  public record Checked(List<String> rules, List<Diagnostic> problems) {}

  /**
   * Loads a pack beside what the tenant has, as the command loads packs, and runs the tests that
   * its rules carry. Packs of the tenant that load no more by it are its problem, too.
   *
   * @param now what the tenant has; a pack with the same id is replaced
   */
  public Checked put(Own now, Pack wanted) {
    List<Pack> others = others(now, wanted);
    Loaded without = own.load(new Own(others, List.of()));
    Diagnostics found = new Diagnostics();
    KnowledgeBase knowledge =
        OwnKnowledge.extend(without.knowledge(), List.of(wanted), true, found);
    List<Rule> rules =
        knowledge.rules().values().stream()
            .filter(rule -> OwnKnowledge.pack(rule).filter(wanted.name()::equals).isPresent())
            .toList();
    List<Diagnostic> problems = new ArrayList<>(found.sorted());
    if (problems.isEmpty()) {
      CaseRunner runner = new CaseRunner(knowledge);
      rules.stream().flatMap(rule -> failed(runner, rule)).forEach(problems::add);
    }
    if (problems.isEmpty()) {
      List<Pack> all = Stream.concat(others.stream(), Stream.of(wanted)).toList();
      problems.addAll(newlyBroken(now, all));
    }
    return new Checked(rules.stream().map(Rule::id).toList(), List.copyOf(problems));
  }

  /** Which other packs would not load without a pack, and why. */
  public List<Diagnostic> removed(Own now, Pack gone) {
    return newlyBroken(now, others(now, gone));
  }

  private static List<Pack> others(Own now, Pack pack) {
    return now.packs().stream().filter(other -> other.id() != pack.id()).toList();
  }

  private List<Diagnostic> newlyBroken(Own now, List<Pack> then) {
    Collection<String> before = own.load(now).broken().keySet();
    return own.load(new Own(then, List.of())).broken().entrySet().stream()
        .filter(entry -> !before.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private static Stream<Diagnostic> failed(CaseRunner runner, Rule rule) {
    return runner.run(rule).stream()
        .flatMap(outcome ->
            outcome.problem().stream()
                .map(problem ->
                    new Diagnostic(
                        outcome.test().origin(),
                        "the test \"%s\" of %s failed: %s"
                            .formatted(outcome.test().name(), rule.id(), problem),
                        "")));
  }
}
