package dev.atoll.engine.lens;

import dev.atoll.engine.json.JsonTree;
import dev.atoll.engine.json.JsonTree.Mapping;
import dev.atoll.engine.knowledge.Condition;
import dev.atoll.engine.knowledge.RiskRule;
import dev.atoll.engine.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how the choices of a question give its risk. */
final class RiskRulesReader {
  private static final String DEFAULT = "default";
  private static final int TEXT = 100_000;
  private static final Set<String> KEYS = Set.of("condition", "risk");

  /** The Tool's words for a risk. */
  private static final Map<String, Optional<Severity>> RISKS =
      Map.of(
          "HIGH_RISK", Optional.of(Severity.HIGH),
          "MEDIUM_RISK", Optional.of(Severity.MEDIUM),
          "NO_RISK", Optional.empty());

  private final Place place;
  private final Set<String> choices;

  RiskRulesReader(Place place, Set<String> choices) {
    this.place = place;
    this.choices = choices;
  }

  List<RiskRule> read(Mapping question) {
    List<RiskRule> rules = new ArrayList<>();
    Set<String> risks = new HashSet<>();
    boolean otherwise = false;
    List<JsonTree> elements = place.elements(question, "riskRules", RISKS.size());
    for (JsonTree element : elements) {
      Optional<Mapping> map = place.object(element, "risk rule", KEYS);
      Optional<JsonTree.Text> risk = map.flatMap(each -> place.require(each, "risk", TEXT));
      Optional<Condition> condition =
          map.flatMap(each -> place.require(each, "condition", TEXT)).flatMap(this::condition);
      risk.ifPresent(each -> check(each, risks));
      if (condition.isPresent() && risk.isPresent()) {
        otherwise |= condition.get() instanceof Condition.Otherwise;
        rules.add(
            new RiskRule(condition.get(), RISKS.getOrDefault(risk.get().text(), Optional.empty())));
      }
    }
    // what could not be read may have been it
    if (!rules.isEmpty() && rules.size() == elements.size() && !otherwise) {
      place.problem(
          question.get("riskRules").orElse(question),
          "no risk rule has the condition default: the Tool wants one for each question");
    }
    return List.copyOf(rules);
  }

  private void check(JsonTree.Text risk, Set<String> seen) {
    if (!RISKS.containsKey(risk.text())) {
      place.problem(risk, risk.text() + " is none of: HIGH_RISK, MEDIUM_RISK, NO_RISK");
    } else if (!seen.add(risk.text())) {
      place.problem(
          risk, "a second rule for %s; there is one for each risk".formatted(risk.text()));
    }
  }

  private Optional<Condition> condition(JsonTree.Text text) {
    if (text.text().strip().equals(DEFAULT)) {
      return Optional.of(new Condition.Otherwise());
    }
    if (text.text().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ConditionParser(text.text(), choices).parse());
    } catch (ConditionParser.Wrong e) {
      place.problemInside(text, e.offset(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
