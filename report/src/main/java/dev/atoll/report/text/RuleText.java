package dev.atoll.report.text;

import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.report.Options;
import dev.atoll.report.Words;
import dev.atoll.report.json.Values;
import dev.atoll.report.text.Page.Span;
import dev.atoll.report.text.Page.Style;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A rule as {@code atoll rules show ID} prints it. */
public final class RuleText {
  private RuleText() {}

  public static String of(Rule rule, Framework framework, Options options) {
    Page page = new Page(options.width(), options.colour());
    page.styled(Style.BOLD, rule.id());
    page.paragraph("", rule.title());
    page.spans(
        List.of(
            new Span(Style.of(rule.severity()), rule.severity().id()),
            new Span(
                Style.PLAIN,
                " · " + Words.impacts(rule.impact()) + " · " + rule.resource().name())));
    if (!rule.because().isEmpty()) {
      page.paragraph("", "Because " + rule.because() + ".");
    }
    section(page, "Practices");
    Map<String, Practice> practices = framework.practices();
    for (String code : rule.practices()) {
      Practice practice = practices.get(code);
      page.paragraph("  " + code + "  ", practice == null ? "" : practice.title());
    }
    section(page, "Why it matters");
    paragraphs(page, rule.rationale());
    section(page, "What must hold");
    rule.when().ifPresent(when -> page.paragraph("  when   ", when.source()));
    page.paragraph("  holds  ", rule.holds().source());
    fix(page, rule.fix());
    if (rule.params().size() > 0) {
      section(page, "Parameters");
      rule.params().forEach((name, value) -> page.line("  " + name + " = " + Values.text(value)));
    }
    list(page, "References", rule.references());
    list(
        page,
        "The same check elsewhere",
        new TreeMap<>(rule.equivalents())
            .entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList());
    page.blank().styled(Style.DIM, "From " + rule.origin().file());
    return page.toString();
  }

  private static void fix(Page page, Fix fix) {
    section(page, "How to mend it");
    page.line(
        "  takes %s for each resource, %s the service"
            .formatted(fix.effort().id(), fix.interrupts() ? "interrupts" : "does not interrupt"));
    fix.caution().ifPresent(caution -> page.paragraph("  Caution: ", caution));
    if (!fix.console().isEmpty()) {
      page.line("  In the console");
      numbered(page, fix.console());
      page.line("  On the command line");
    }
    numbered(page, fix.steps());
    if (!fix.plan().isEmpty()) {
      page.line("  A plan for the machine is there: " + calls(fix));
    }
    fix.terraform().ifPresent(code -> code(page, "Terraform", code));
    fix.cloudformation().ifPresent(code -> code(page, "CloudFormation", code));
  }

  private static void numbered(Page page, List<String> steps) {
    int number = 1;
    for (String step : steps) {
      page.paragraph("  " + number++ + ". ", step);
    }
  }

  private static String calls(Fix fix) {
    return fix.plan().stream()
        .map(step -> step.act().service().permission(step.act().operation()))
        .collect(Collectors.joining(", "));
  }

  /** Code is never broken or cut: it is there to be copied. */
  private static void code(Page page, String title, String code) {
    section(page, title);
    code.stripTrailing().lines().forEach(line -> page.verbatim("  " + line));
  }

  private static void paragraphs(Page page, String text) {
    for (String paragraph : text.strip().split("\\n\\s*\\n", -1)) {
      page.paragraph("  ", paragraph);
    }
  }

  private static void list(Page page, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      section(page, title);
      lines.forEach(line -> page.verbatim("  " + line));
    }
  }

  private static void section(Page page, String title) {
    page.blank().styled(Style.BOLD, title);
  }
}
