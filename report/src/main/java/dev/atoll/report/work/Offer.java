package dev.atoll.report.work;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.work.Quote;
import dev.atoll.engine.work.RiskSelection;
import dev.atoll.engine.work.WorkPackage.Dependency;
import dev.atoll.engine.work.WorkPlan;
import dev.atoll.report.Words;
import dev.atoll.report.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that a statement of work is made of.
 *
 * @param quote empty without a rate card
 * @param before what the scan found
 * @param after what it would find with the work done
 */
public record Offer(
    WorkPlan plan, Parties parties, Optional<Quote> quote, Summary before, Summary after) {

  public static Offer of(WorkPlan plan, Parties parties, Optional<Quote> quote) {
    return new Offer(plan, parties, quote, Summary.of(plan.before()), Summary.of(plan.after()));
  }

  ScanResult scan() {
    return plan.before();
  }

  Framework framework() {
    return scan().knowledge().framework();
  }

  /** The chosen risks in words: {@code high risks of the pillar Security}. */
  String chosen() {
    RiskSelection selection = plan.selection();
    List<String> words = new ArrayList<>();
    words.add(
        selection.severities().isEmpty() || selection.severities().size() == 3
            ? "all risks"
            : selection.severities().stream()
                    .sorted()
                    .map(severity -> severity.id())
                    .collect(Collectors.joining(" and "))
                + " risks");
    if (!selection.pillars().isEmpty()) {
      words.add(
          framework().pillars().stream()
              .filter(pillar -> selection.pillars().contains(pillar.id()))
              .map(Framework.Pillar::name)
              .collect(Collectors.joining(", ", "of ", "")));
    }
    if (!selection.questions().isEmpty()) {
      words.add(
          selection.questions().stream().sorted().collect(Collectors.joining(", ", "of ", "")));
    }
    if (!selection.rules().isEmpty()) {
      words.add("of " + Words.count(selection.rules().size(), "named rule"));
    }
    return String.join(" ", words);
  }

  static String ids(List<Dependency> dependencies) {
    return dependencies.stream()
        .map(each -> "WP" + each.number())
        .collect(Collectors.joining(", "));
  }
}
