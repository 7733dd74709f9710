package dev.atoll.report.markdown;

import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.knowledge.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** Why a rule matters and how to make it hold, for tools that show help beside a finding. */
public final class Guidance {
  private Guidance() {}

  /** As plain text. */
  public static String text(Rule rule) {
    StringBuilder text = new StringBuilder(rule.rationale().strip());
    rule.fix().caution().ifPresent(caution -> text.append("\n\nCaution: ").append(caution));
    return text.append("\n\nHow to mend it:\n").append(steps(rule)).toString();
  }

  /** What a person does at the command line, numbered, as plain text. */
  public static String steps(Rule rule) {
    StringBuilder text = new StringBuilder();
    numbered(text, rule.fix().steps());
    return text.toString().stripTrailing();
  }

  /** As Markdown, with the corrected code. */
  public static String markdown(Rule rule) {
    Fix fix = rule.fix();
    StringBuilder text = new StringBuilder(prose(rule.rationale().strip()));
    fix.caution().ifPresent(caution -> text.append("\n\n**Caution:** ").append(prose(caution)));
    text.append("\n\n**How to mend it** (")
        .append(fix.effort().id())
        .append(fix.interrupts() ? ", interrupts the service" : "")
        .append(")\n\n");
    if (!fix.console().isEmpty()) {
      text.append("In the console:\n\n");
      numbered(text, fix.console().stream().map(Guidance::prose).toList());
      text.append("\nOn the command line:\n\n");
    }
    numbered(text, fix.steps().stream().map(Guidance::prose).toList());
    fix.terraform()
        .ifPresent(code -> text.append("\nTerraform:\n\n").append(Markdown.block("hcl", code)));
    fix.cloudformation()
        .ifPresent(
            code -> text.append("\nCloudFormation:\n\n").append(Markdown.block("yaml", code)));
    List<String> pages =
        rule.references().stream().filter(address -> address.startsWith("https://")).toList();
    if (!pages.isEmpty()) {
      text.append('\n')
          .append(
              pages.stream()
                  .map(address -> "- <" + address.replace(">", "%3E").replace(" ", "%20") + ">\n")
                  .collect(Collectors.joining()));
    }
    return text.toString();
  }

  private static void numbered(StringBuilder text, List<String> steps) {
    int number = 0;
    for (String step : steps) {
      text.append(++number).append(". ").append(step).append('\n');
    }
  }

  /** Prose whose code between backticks stays code. */
  private static String prose(String text) {
    StringBuilder markdown = new StringBuilder();
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      markdown.append(code ? Markdown.code(parts[i]) : Markdown.text(parts[i]));
    }
    return markdown.toString();
  }
}
