package dev.atoll.store.ingest;

import static dev.atoll.store.schema.RuleNumberTable.RULE_NUMBER;

import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Severity;
import dev.atoll.store.codec.Numbers;
import dev.atoll.store.schema.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A tenant's rules by the small numbers that stand for them in compact outcomes. */
public final class RuleNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Known> known = new HashMap<>();

  /** A rule that judged once. */
  public record Known(String rule, Severity severity) {}

  private RuleNumbers() {}

  public static RuleNumbers load(Rows rows) {
    RuleNumbers all = new RuleNumbers();
    for (Record row :
        rows.from(RULE_NUMBER)
            .select(RULE_NUMBER.number, RULE_NUMBER.rule, RULE_NUMBER.severity)
            .fetch()) {
      all.add(
          row.get(RULE_NUMBER.number),
          row.get(RULE_NUMBER.rule),
          Numbers.severity(row.get(RULE_NUMBER.severity)));
    }
    return all;
  }

  /** Those that are stored, and these, numbered now. */
  static RuleNumbers with(Rows rows, Collection<Rule> rules) {
    RuleNumbers all = load(rows);
    List<@Nullable Object[]> added = new ArrayList<>();
    List<@Nullable Object[]> changed = new ArrayList<>();
    for (Rule rule : rules) {
      Integer number = all.numbers.get(rule.id());
      int severity = Numbers.of(rule.severity());
      if (number == null) {
        int next = all.known.size() + 1;
        all.add(next, rule.id(), rule.severity());
        added.add(new Object[] {next, rule.id(), severity});
      } else if (all.known(number).severity() != rule.severity()) {
        all.add(number, rule.id(), rule.severity());
        changed.add(new Object[] {severity, number});
      }
    }
    rows.insert(
        RULE_NUMBER, List.of(RULE_NUMBER.number, RULE_NUMBER.rule, RULE_NUMBER.severity), added);
    rows.updateEach(
        RULE_NUMBER, List.of(RULE_NUMBER.severity), List.of(RULE_NUMBER.number), changed);
    return all;
  }

  private void add(int number, String rule, Severity severity) {
    numbers.put(rule, number);
    known.put(number, new Known(rule, severity));
  }

  int number(Rule rule) {
    return Objects.requireNonNull(numbers.get(rule.id()), rule.id());
  }

  public Optional<Integer> number(String rule) {
    return Optional.ofNullable(numbers.get(rule));
  }

  public Known known(int number) {
    return Objects.requireNonNull(known.get(number));
  }
}
