package dev.atoll.engine.knowledge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.yaml.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A lens that was read, waiting for the rules that evidence its practices. */
public final class FrameworkDraft {
  private final Framework framework;
  private final Set<String> codes;
  private final Map<String, Value> places;

  FrameworkDraft(Framework framework, Set<String> codes, Map<String, Value> places) {
    this.framework = framework;
    this.codes = Set.copyOf(codes);
    this.places = Map.copyOf(places);
  }

  /** A lens that was linked before, to be linked with more rules. */
  public static FrameworkDraft of(Framework framework) {
    return new FrameworkDraft(framework, framework.practices().keySet(), Map.of());
  }

  /** The codes of its practices. */
  public Set<String> codes() {
    return codes;
  }

  /**
   * The lens with its rules. Reports a practice whose {@code evidenced} disagrees with the rules
   * that come with Atoll; a practice that only a pack's rules evidence becomes {@code partial}.
   */
  public Framework link(Collection<Rule> own, Collection<Rule> packs) {
    Map<String, List<String>> ownRules = byPractice(own.stream());
    Map<String, List<String>> allRules = byPractice(Stream.concat(own.stream(), packs.stream()));
    return withPractices(practice -> {
      check(practice, ownRules.getOrDefault(practice.code(), List.of()));
      return linked(practice, allRules.getOrDefault(practice.code(), List.of()));
    });
  }

  private static Map<String, List<String>> byPractice(Stream<Rule> rules) {
    return rules
        .flatMap(
            rule -> rule.practices().stream().distinct().map(code -> Map.entry(code, rule.id())))
        .sorted(Map.Entry.comparingByValue())
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private void check(Practice practice, List<String> rules) {
    Value place = places.get(practice.code());
    if (place == null) {
      return;
    }
    String evidenced = practice.evidenced().id();
    if (byRules(practice.evidenced()) && rules.isEmpty()) {
      place.problem(
          "%s is %s, but no rule names it: make it attested or not-observable, with a reason"
              .formatted(practice.code(), evidenced));
    }
    if (!byRules(practice.evidenced()) && !rules.isEmpty()) {
      place.problem(
          "%s is %s, but rules name it: %s. Make it partial, and say what they leave open"
              .formatted(practice.code(), evidenced, String.join(", ", rules)));
    }
  }

  private static Practice linked(Practice practice, List<String> rules) {
    boolean byPack = !byRules(practice.evidenced()) && !rules.isEmpty();
    return new Practice(
        practice.code(),
        practice.choiceId(),
        practice.title(),
        practice.risk(),
        byPack ? Evidenced.PARTIAL : practice.evidenced(),
        practice.reason(),
        rules);
  }

  private static boolean byRules(Evidenced evidenced) {
    return evidenced == Evidenced.AUTOMATED || evidenced == Evidenced.PARTIAL;
  }

  private Framework withPractices(UnaryOperator<Practice> change) {
    return new Framework(
        framework.lens(),
        framework.pillars().stream()
            .map(pillar ->
                new Framework.Pillar(
                    pillar.id(),
                    pillar.name(),
                    pillar.questions().stream().map(question -> with(question, change)).toList()))
            .toList());
  }

  private static Framework.Question with(
      Framework.Question question, UnaryOperator<Practice> change) {
    return new Framework.Question(
        question.code(),
        question.id(),
        question.title(),
        question.noneChoiceId(),
        question.practices().stream().map(change).toList(),
        question.riskRules());
  }
}
