package dev.atoll.report.markdown;

import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Severity;
import dev.atoll.report.Words;
import dev.atoll.report.json.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The catalogue of the rules: an index, and a page for each service. */
public final class RulePages {
  private static final String BACK = "[All rules](README.md)";

  private RulePages() {}

  /** Whether a text is a page of a service, by what stands below its title. */
  public static boolean isPage(String text) {
    return text.lines().skip(2).findFirst().filter(BACK::equals).isPresent();
  }

  /** The pages by their file names. */
  public static Map<String, String> of(KnowledgeBase knowledge) {
    Map<String, String> pages = new TreeMap<>();
    Map<String, List<Rule>> byService =
        knowledge.rules().values().stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.resource().service().id(), TreeMap::new, Collectors.toList()));
    pages.put("README.md", index(byService, knowledge));
    byService.forEach((service, rules) -> pages.put(service + ".md", page(rules, knowledge)));
    return pages;
  }

  private static String index(Map<String, List<Rule>> byService, KnowledgeBase knowledge) {
    StringBuilder page =
        new StringBuilder(
            """
            # The rules

            %s over %s, one page for each service. In a terminal: `atoll rules list`, `atoll rules show ID`.
            Made by `atoll rules docs docs` from `knowledge/`; do not edit these pages.

            """
                .formatted(
                    Words.count(knowledge.rules().size(), "rule"),
                    Words.count(byService.size(), "service")));
    page.append(Markdown.head("service", "rules", "high", "medium", "low"));
    byService.forEach((service, rules) -> {
      List<String> cells = new ArrayList<>();
      cells.add("[%s](%s.md)".formatted(title(rules), service));
      cells.add(String.valueOf(rules.size()));
      for (Severity severity : Severity.values()) {
        cells.add(
            String.valueOf(rules.stream().filter(rule -> rule.severity() == severity).count()));
      }
      page.append(Markdown.row(cells));
    });
    page.append("\n## All rules\n\n").append(Markdown.head("rule", "severity", "what holds"));
    knowledge.rules().values().forEach(rule -> page.append(line(rule)));
    return page.toString();
  }

  private static String line(Rule rule) {
    String link = "[%1$s](%2$s.md#%1$s)".formatted(rule.id(), rule.resource().service().id());
    return Markdown.row(List.of(link, rule.severity().id(), Markdown.text(rule.title())));
  }

  /** What people call the service that all the rules are about. */
  private static String title(List<Rule> rules) {
    return Markdown.text(rules.getFirst().resource().service().title());
  }

  private static String page(List<Rule> rules, KnowledgeBase knowledge) {
    StringBuilder page = new StringBuilder("# %s\n\n".formatted(title(rules)));
    page.append(BACK).append('\n');
    Map<String, Practice> practices = knowledge.framework().practices();
    rules.stream()
        .sorted(Comparator.comparing(Rule::severity).thenComparing(Rule::id))
        .forEach(rule -> rule(rule, practices, page));
    return page.toString();
  }

  private static void rule(Rule rule, Map<String, Practice> practices, StringBuilder page) {
    page.append(
        "\n## %s\n\n**%s**\n\n%s: %s. Threatens: %s. Judges %s.\n\n"
            .formatted(
                rule.id(),
                Markdown.text(rule.title()),
                Words.severity(rule.severity()),
                Markdown.text(rule.because()),
                Words.impacts(rule.impact()),
                Markdown.code(rule.resource().name())));
    page.append(Markdown.text(rule.rationale().strip())).append("\n\n");
    for (String code : rule.practices()) {
      Practice practice = practices.get(code);
      String title = practice == null ? "" : " " + Markdown.text(practice.title());
      page.append("- ").append(code).append(title).append('\n');
    }
    page.append("\n");
    rule.when()
        .ifPresent(when -> page.append("When ").append(Markdown.code(when.source())).append(", "));
    page.append(rule.when().isPresent() ? "" : "It holds that ");
    page.append(Markdown.code(rule.holds().source())).append("\n\n");
    if (rule.params().size() > 0) {
      rule.params()
          .forEach((name, value) ->
              page.append("- parameter ")
                  .append(Markdown.code(name))
                  .append(", by default ")
                  .append(Markdown.code(Values.text(value)))
                  .append('\n'));
      page.append("\n");
    }
    fix(rule.fix(), page);
    equivalents(rule, page);
  }

  private static void fix(Fix fix, StringBuilder page) {
    page.append(
        "**To mend it** (%s for each resource, %s%s):\n\n"
            .formatted(
                fix.effort().id(),
                fix.interrupts() ? "interrupts the service" : "without interruption",
                fix.plan().isEmpty() ? "" : ", a plan for the machine is there"));
    if (!fix.console().isEmpty()) {
      page.append("In the console:\n\n");
      numbered(fix.console(), page);
      page.append("On the command line:\n\n");
    }
    numbered(fix.steps(), page);
    fix.caution()
        .ifPresent(
            caution -> page.append("Caution: ").append(Markdown.text(caution)).append("\n\n"));
    fix.terraform().ifPresent(code -> page.append(Markdown.block("terraform", code)).append('\n'));
    fix.cloudformation().ifPresent(code -> page.append(Markdown.block("yaml", code)).append('\n'));
  }

  private static void numbered(List<String> steps, StringBuilder page) {
    int number = 1;
    for (String step : steps) {
      page.append(number++).append(". ").append(Markdown.text(step)).append('\n');
    }
    page.append('\n');
  }

  private static void equivalents(Rule rule, StringBuilder page) {
    String same =
        new TreeMap<>(rule.equivalents())
            .entrySet().stream()
                .map(entry ->
                    entry.getKey()
                        + " "
                        + entry.getValue().stream()
                            .map(Markdown::code)
                            .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    if (!same.isEmpty()) {
      page.append("The same check elsewhere: ").append(same).append(".\n\n");
    }
    String references =
        rule.references().stream().map(each -> "<" + each + ">").collect(Collectors.joining(" · "));
    if (!references.isEmpty()) {
      page.append("More: ").append(references).append('\n');
    }
  }
}
