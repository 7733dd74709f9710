package dev.atoll.engine.cases;

import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Judge;
import dev.atoll.engine.knowledge.Case;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Runs the tests that a rule carries. */
public final class CaseRunner {
  private final KnowledgeBase knowledge;

  public CaseRunner(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * What one case gave.
   *
   * @param problem what was not as expected; empty where all was
   */
  public record Outcome(Rule rule, Case test, Optional<String> problem) {}

  /** Every case of a rule. */
  public List<Outcome> run(Rule rule) {
    return rule.cases().stream().map(test -> new Outcome(rule, test, problem(rule, test))).toList();
  }

  private Optional<String> problem(Rule rule, Case test) {
    Evaluation evaluation = judge(rule, test, test.with(), test.unseen());
    if (evaluation.status() != test.expect()) {
      return Optional.of(
          "expected %s, got %s%s"
              .formatted(test.expect(), evaluation.status(), explain(evaluation)));
    }
    if (test.message().isPresent() && !test.message().get().equals(evaluation.message())) {
      return Optional.of(
          "expected the message \"%s\", got \"%s\""
              .formatted(test.message().get(), evaluation.message()));
    }
    if (evaluation.message().contains("(not seen)")) {
      return Optional.of("the message shows what was not seen: " + evaluation.message());
    }
    Set<String> everything = everything(rule);
    // a rule about tags alone reads nothing that could be hidden
    if (test.expect() == Status.PASS && !everything.isEmpty()) {
      List<Resource> others =
          test.with().stream().filter(other -> !everything.contains(other.type())).toList();
      Status blind = judge(rule, test, others, everything).status();
      if (blind == Status.PASS) {
        return Optional.of("it passes even when nothing that it reads was seen");
      }
    }
    return Optional.empty();
  }

  private static String explain(Evaluation evaluation) {
    Stream<String> told =
        Stream.concat(Stream.of(evaluation.message()), evaluation.gaps().stream().map(Gap::detail));
    List<String> texts = told.filter(text -> !text.isBlank()).toList();
    return texts.isEmpty() ? "" : " (" + String.join("; ", texts) + ")";
  }

  /** Every list and every field that the rule's condition reads. */
  private static Set<String> everything(Rule rule) {
    Set<String> all = new TreeSet<>();
    Stream.concat(rule.when().stream(), Stream.of(rule.holds()))
        .forEach(expression -> {
          all.addAll(expression.types());
          expression.reads().forEach(use -> all.add(use.struct() + "." + use.field()));
        });
    return all;
  }

  private Evaluation judge(Rule rule, Case test, List<Resource> others, Set<String> unseen) {
    List<Resource> resources = new ArrayList<>();
    resources.add(hide(test.given(), unseen));
    others.forEach(resource -> resources.add(hide(resource, unseen)));
    Inventory inventory = new Inventory(snapshot(rule, resources, test, unseen), knowledge.types());
    Rule tested = rule.withParams(test.params());
    return new Judge(inventory, test.now(), EnumSet.allOf(Status.class))
        .judge(List.of(tested)).evaluations().stream()
            .filter(evaluation -> evaluation.resource().equals(resources.getFirst()))
            .findFirst()
            .orElseThrow();
  }

  private Snapshot snapshot(Rule rule, List<Resource> resources, Case test, Set<String> unseen) {
    Set<String> accounts = new TreeSet<>();
    Set<String> regions = new TreeSet<>(Set.of("eu-west-1"));
    for (Resource resource : resources) {
      accounts.add(resource.account());
      if (!resource.region().equals(Resource.GLOBAL)) {
        regions.add(resource.region());
      }
    }
    Set<String> types = new TreeSet<>(Set.of(rule.resource().name()));
    rule.expressions().forEach(expression -> types.addAll(expression.types()));
    Set<Unit> units = new java.util.LinkedHashSet<>();
    List<Gap> gaps = new ArrayList<>();
    for (String type : types) {
      ResourceType known = knowledge.types().get(type);
      boolean global = known != null && known.scope() == ResourceType.Scope.GLOBAL;
      for (String account : accounts) {
        for (String region : global ? Set.of(Resource.GLOBAL) : regions) {
          if (unseen.contains(type)) {
            gaps.add(gap(type, account, region, Optional.empty()));
          } else {
            units.add(new Unit(type, account, region));
          }
        }
      }
    }
    ScanInfo info =
        new ScanInfo(
            test.name(),
            test.now(),
            test.now(),
            "snapshot",
            List.copyOf(accounts),
            List.copyOf(regions),
            "",
            "");
    return new Snapshot(info, resources, units, gaps, 0);
  }

  private static Resource hide(Resource resource, Set<String> unseen) {
    String prefix = resource.type() + ".";
    Map<String, Object> hidden = new LinkedHashMap<>();
    for (String name : unseen) {
      if (name.startsWith(prefix)) {
        hidden.put(
            name.substring(prefix.length()),
            gap(
                resource.type(),
                resource.account(),
                resource.region(),
                Optional.of(resource.key())));
      }
    }
    Struct configuration = resource.configuration().with(hidden);
    return resource.withConfiguration(configuration);
  }

  private static Gap gap(String type, String account, String region, Optional<String> resource) {
    return new Gap(
        account,
        region,
        "",
        "",
        GapReason.DENIED,
        Optional.empty(),
        type,
        resource,
        "hidden by the test");
  }
}
