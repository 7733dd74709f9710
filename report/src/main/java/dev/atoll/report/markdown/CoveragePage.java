package dev.atoll.report.markdown;

import dev.atoll.engine.knowledge.Rule;
import dev.atoll.report.Words;
import dev.atoll.report.markdown.Peer.Check;
import dev.atoll.report.markdown.Peer.WhyNot;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many checks of other tools Atoll covers, and which not, and why. */
public final class CoveragePage {
  private CoveragePage() {}

  /**
   * The page.
   *
   * @throws IllegalStateException where a check is covered and said not to be
   */
  public static String of(Collection<Rule> rules, List<Peer> peers) {
    StringBuilder page =
        new StringBuilder(
            """
            # What other tools check, and Atoll too

            Every rule names the checks of other tools that judge the same thing (`equivalents`), so that you find your
            way: `atoll rules list --equivalent prowler:rds_instance_storage_encrypted`. This page counts, for each tool,
            its distinct checks of AWS accounts that some rule of Atoll names, and lists the others with the reason. Made
            by `atoll rules docs docs`; do not edit it.

            """);
    page.append(Markdown.head("tool", "checks", "covered", "not covered"));
    for (Peer peer : peers) {
      long open = open(peer, rules).size();
      long all = peer.checks().size();
      page.append(
          Markdown.row(
              List.of(
                  "[%s](#%s)".formatted(peer.title(), peer.tool()),
                  Words.number(all),
                  "%s (%d %%)".formatted(Words.number(all - open), (all - open) * 100 / all),
                  Words.number(open))));
    }
    page.append("\nThe reasons:\n\n");
    for (WhyNot reason : WhyNot.values()) {
      page.append("- *").append(code(reason)).append("*: ").append(reason.text()).append(".\n");
    }
    peers.forEach(peer -> section(peer, rules, page));
    return page.toString();
  }

  private static void section(Peer peer, Collection<Rule> rules, StringBuilder page) {
    page.append("\n<a id=\"%s\"></a>\n\n## %s\n\n".formatted(peer.tool(), peer.title()));
    Map<WhyNot, Map<String, List<String>>> open =
        open(peer, rules).stream()
            .collect(
                Collectors.groupingBy(
                    check -> check.whyNot().orElse(WhyNot.NOT_YET),
                    TreeMap::new,
                    Collectors.groupingBy(
                        check -> service(check),
                        TreeMap::new,
                        Collectors.mapping(Check::id, Collectors.toList()))));
    if (open.isEmpty()) {
      page.append("Atoll covers every check.\n");
    }
    open.forEach((reason, services) -> {
      page.append("Not covered: *").append(code(reason)).append("*\n\n");
      services.forEach((service, checks) ->
          page.append("- ")
              .append(Markdown.text(service))
              .append(": ")
              .append(
                  checks.stream().sorted().map(Markdown::code).collect(Collectors.joining(", ")))
              .append('\n'));
      page.append('\n');
    });
  }

  private static String service(Check check) {
    return check.service().isEmpty() ? "several" : check.service().toLowerCase(Locale.ROOT);
  }

  private static List<Check> open(Peer peer, Collection<Rule> rules) {
    Set<String> named = new HashSet<>();
    rules.forEach(rule ->
        rule.equivalents()
            .getOrDefault(peer.tool(), List.of())
            .forEach(name -> named.add(name.toLowerCase(Locale.ROOT))));
    peer.checks().stream()
        .filter(check -> named.contains(check.id().toLowerCase(Locale.ROOT)))
        .filter(check -> check.whyNot().isPresent())
        .findFirst()
        .ifPresent(check -> {
          throw new IllegalStateException(
              "%s %s has an equivalent rule, yet knowledge/peers says why it has none"
                  .formatted(peer.tool(), check.id()));
        });
    return peer.checks().stream()
        .filter(check -> !named.contains(check.id().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String code(WhyNot reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
