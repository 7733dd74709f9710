package dev.atoll.engine.judge;

import dev.atoll.engine.expression.Expression;
import dev.atoll.engine.expression.Unknown;
import dev.atoll.engine.expression.World;
import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.model.Struct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Applies rules to an inventory. A pure function, spread over the machine's cores. */
public final class Judge {
  /** Steps that one evaluation may take: far more than any honest rule needs. */
  public static final long BUDGET = 10_000_000;

  private static final int CHUNK = 4096;
  private static final Comparator<Rule> BY_URGENCY =
      Comparator.comparing(Rule::severity).thenComparing(Rule::id);
  private static final Comparator<Evaluation> BY_KEY =
      Comparator.comparing(evaluation -> evaluation.resource().key());

  private final Inventory inventory;
  private final Instant now;
  private final Set<Status> kept;

  /**
   * @param now the time that ages count from
   * @param kept the outcomes of which evaluations are kept; all are counted
   */
  public Judge(Inventory inventory, Instant now, Set<Status> kept) {
    this.inventory = inventory;
    this.now = now;
    this.kept = kept.isEmpty() ? EnumSet.noneOf(Status.class) : EnumSet.copyOf(kept);
  }

  /** Every rule on every resource that it is about, and on every list that was not seen. */
  public Verdicts judge(Collection<Rule> rules) {
    List<Piece> pieces =
        rules.stream()
            .collect(Collectors.groupingBy(rule -> rule.resource().name()))
            .values()
            .stream()
            .flatMap(sameType -> pieces(sameType).stream())
            .toList();
    // resources come in the order of their keys, so only what stands in for others is out of place
    Set<String> standIns =
        pieces.stream()
            .filter(piece -> piece.standIns() && !piece.resources().isEmpty())
            .map(piece -> piece.rules().getFirst().resource().name())
            .collect(Collectors.toSet());
    List<Tally> tallies = pieces.parallelStream().map(this::judge).toList();
    Map<Rule, Counts> counts = new LinkedHashMap<>();
    rules.forEach(rule -> counts.put(rule, Counts.NONE));
    Map<Rule, List<Evaluation>> kept = new HashMap<>();
    tallies.forEach(tally -> tally.addTo(counts, kept));
    List<Evaluation> evaluations = new ArrayList<>();
    for (Rule rule : rules.stream().sorted(BY_URGENCY).toList()) {
      List<Evaluation> ofRule = kept.getOrDefault(rule, new ArrayList<>());
      if (standIns.contains(rule.resource().name())) {
        ofRule.sort(BY_KEY);
      }
      evaluations.addAll(ofRule);
    }
    return new Verdicts(List.copyOf(evaluations), Map.copyOf(counts));
  }

  private record Piece(List<Rule> rules, List<Resource> resources, boolean standIns) {}

  private List<Piece> pieces(List<Rule> rules) {
    ResourceType type = rules.getFirst().resource();
    List<Resource> resources = inventory.resources(type.name());
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < resources.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, resources.size());
      pieces.add(new Piece(rules, resources.subList(from, to), false));
    }
    pieces.add(new Piece(rules, unlisted(type), true));
    return pieces;
  }

  /** A stand-in for every account and region where the type's list is not whole. */
  private List<Resource> unlisted(ResourceType type) {
    boolean global = type.scope() == ResourceType.Scope.GLOBAL;
    var info = inventory.snapshot().info();
    List<String> regions = global ? List.of(Resource.GLOBAL) : info.regions();
    return info.accounts().stream()
        .flatMap(account ->
            regions.stream()
                .filter(region -> unseen(type, account, region).isPresent())
                .map(region -> standIn(type, account, region)))
        .toList();
  }

  private Optional<Unknown> unseen(ResourceType type, String account, String region) {
    return inventory.coverage().unseen(type.name(), account, region);
  }

  private static Resource standIn(ResourceType type, String account, String region) {
    return new Resource(
        type.name(), account, region, "*", "*", Optional.empty(), Map.of(), Struct.empty());
  }

  private Tally judge(Piece piece) {
    Tally tally = new Tally(piece.rules(), kept);
    Nearby nearby = new Nearby(inventory);
    for (Resource resource : piece.resources()) {
      nearby.moveTo(resource);
      for (int i = 0; i < piece.rules().size(); i++) {
        Rule rule = piece.rules().get(i);
        if (piece.standIns()) {
          Unknown cause =
              unseen(rule.resource(), resource.account(), resource.region()).orElseThrow();
          tally.add(i, Status.NOT_EVALUATED, () -> notEvaluated(rule, resource, cause));
        } else {
          judge(rule, i, scope(rule, resource, nearby), tally);
        }
      }
    }
    return tally;
  }

  private Expression.Scope scope(Rule rule, Resource resource, World world) {
    return new Expression.Scope(resource, rule.params(), now, world, BUDGET);
  }

  private void judge(Rule rule, int index, Expression.Scope scope, Tally tally) {
    Object applies = rule.when().isPresent() ? rule.when().get().evaluate(scope) : true;
    Object outcome = applies.equals(true) ? rule.holds().evaluate(scope) : applies;
    Resource resource = scope.resource();
    if (outcome instanceof Unknown cause) {
      tally.add(index, Status.NOT_EVALUATED, () -> notEvaluated(rule, resource, cause));
    } else if (!applies.equals(true)) {
      tally.add(index, Status.NOT_APPLICABLE, () -> plain(rule, resource, Status.NOT_APPLICABLE));
    } else if (outcome.equals(true)) {
      tally.add(index, Status.PASS, () -> shown(rule, resource, Status.PASS));
    } else if (elsewhere(rule, resource) instanceof Unknown cause) {
      tally.add(index, Status.NOT_EVALUATED, () -> notEvaluated(rule, resource, cause));
    } else {
      tally.add(index, Status.FAIL, () -> shown(rule, resource, Status.FAIL));
    }
  }

  /** Whether it holds if what a template does not declare may be there; false in an account. */
  private Object elsewhere(Rule rule, Resource resource) {
    if (!inventory.snapshot().info().declared()) {
      return false;
    }
    return rule.holds().evaluate(scope(rule, resource, inventory.beyond()));
  }

  private Evaluation shown(Rule rule, Resource resource, Status status) {
    Explanation explanation =
        new Explanation() {
          @Override
          public String message() {
            return status == Status.FAIL
                ? Messages.render(rule.message(), scope(rule, resource, inventory))
                : "";
          }

          @Override
          public Map<String, Object> evidence() {
            return Messages.evidence(rule, scope(rule, resource, inventory));
          }
        };
    return new Evaluation(rule, resource, status, explanation, List.of());
  }

  private static Evaluation notEvaluated(Rule rule, Resource resource, Unknown cause) {
    return new Evaluation(
        rule, resource, Status.NOT_EVALUATED, Explanation.NONE, List.copyOf(cause.gaps()));
  }

  private static Evaluation plain(Rule rule, Resource resource, Status status) {
    return new Evaluation(rule, resource, status, Explanation.NONE, List.of());
  }
}
