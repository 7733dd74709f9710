package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Workload;
import dev.atoll.engine.load.WorkloadReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of the rules to use: all, unless options narrow it. */
final class SelectionOptions implements OptionGroup {
  private List<String> services = List.of();
  private List<String> ids = List.of();
  private List<String> pillars = List.of();
  private List<String> practices = List.of();
  private @Nullable Path workload;

  @Override
  public void declare(OptionList options) {
    options
        .values(
            "--services",
            "S",
            String.class,
            given -> services = given,
            "Only rules about these services, such as rds or ec2.")
        .values("--rules", "ID", String.class, given -> ids = given, "Only these rules.")
        .values(
            "--pillar",
            "P",
            String.class,
            given -> pillars = given,
            "Only rules of these pillars, such as security or costOptimization.")
        .values(
            "--practice",
            "CODE",
            String.class,
            given -> practices = given,
            "Only rules of these practices or questions, such as SEC08-BP02 or SEC08.")
        .value(
            "--workload",
            "FILE",
            Path.class,
            given -> workload = given,
            "A YAML file that names the workload and sets its rules' parameters.");
  }

  /** The workload that a file describes; empty where none was named. */
  Optional<Workload> workload(KnowledgeBase knowledge) {
    return Optional.ofNullable(workload)
        .map(file -> new WorkloadReader(knowledge.rules()).read(file));
  }

  /** The rules chosen, at least one, by the workload's measure. */
  List<Rule> select(KnowledgeBase knowledge) {
    List<Rule> rules = chosen(knowledge);
    return workload(knowledge).map(own -> own.measure(rules)).orElse(rules);
  }

  private List<Rule> chosen(KnowledgeBase knowledge) {
    Framework framework = knowledge.framework();
    Named.check("service", services, knowledge.services().keySet());
    Named.check("rule", ids, knowledge.rules().keySet());
    Named.check("pillar", pillars, framework.pillars().stream().map(Framework.Pillar::id).toList());
    Named.check(
        "practice or question",
        practices,
        framework.practices().keySet().stream()
            .flatMap(code -> List.of(code, code.substring(0, code.indexOf('-'))).stream())
            .collect(Collectors.toSet()));
    List<Rule> rules =
        knowledge.rules().values().stream()
            .filter(
                any(services, (rule, service) -> rule.resource().service().id().equals(service)))
            .filter(any(ids, (rule, id) -> rule.id().equals(id)))
            .filter(any(pillars, (rule, pillar) -> inPillar(rule, pillar, framework)))
            .filter(any(practices, (rule, code) -> hasPractice(rule, code, framework)))
            .toList();
    if (rules.isEmpty()) {
      throw new AtollException(
          ErrorCode.USAGE,
          "no rule is left by this selection",
          "atoll rules list shows all rules; options narrow each other");
    }
    return rules;
  }

  /** Whether a service is among those chosen. */
  boolean includes(String service) {
    return services.isEmpty() || services.contains(service);
  }

  private static boolean inPillar(Rule rule, String pillar, Framework framework) {
    return framework.pillars().stream()
        .filter(each -> each.id().equals(pillar))
        .flatMap(each -> each.questions().stream())
        .flatMap(question -> question.practices().stream())
        .anyMatch(practice -> practice.rules().contains(rule.id()));
  }

  private static boolean hasPractice(Rule rule, String wanted, Framework framework) {
    return framework.practices().values().stream()
        .filter(each -> each.code().equals(wanted) || each.code().startsWith(wanted + "-"))
        .anyMatch(practice -> practice.rules().contains(rule.id()));
  }

  private interface Match {
    boolean test(Rule rule, String wanted);
  }

  private static Predicate<Rule> any(List<String> wanted, Match match) {
    return rule -> wanted.isEmpty() || wanted.stream().anyMatch(each -> match.test(rule, each));
  }
}
