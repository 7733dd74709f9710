package dev.atoll.report.html;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.report.Words;
import dev.atoll.report.json.Values;
import dev.atoll.report.summary.RiskGroup;
import dev.atoll.report.summary.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each rule that does not hold, with why it matters and how to mend it. */
final class RisksSection {
  private static final Pattern COMMAND = Pattern.compile("(|[^`]*: )(aws [a-z0-9-]+ [a-z][^`]*)");

  private RisksSection() {}

  static void write(ScanResult result, Summary summary, Writer out) throws IOException {
    Map<String, Practice> practices = result.knowledge().framework().practices();
    if (summary.groups().isEmpty()) {
      out.write("<p class=\"empty\">No rule failed on what could be judged.</p>");
    }
    for (RiskGroup group : summary.groups()) {
      out.write(risk(group, practices));
    }
  }

  private static String risk(RiskGroup group, Map<String, Practice> practices) {
    Rule rule = group.rule();
    return """
    <details class="risk" id="risk-%s"><summary>%s<div class="title"><h3>%s</h3><p class="example">%s</p>\
    <div class="tags"><span class="tag">%s</span><span class="tag">%s</span><span class="tag">%s</span></div></div>\
    <div class="amount"><b>%s</b> <small>of %s judged</small></div></summary>
    <div class="inside"><h4>Why it matters</h4><div class="why">%s</div><h4>Resources</h4><div class="resources"></div>
        %s</div></details>
    """
        .formatted(
            Html.text(rule.id()),
            Html.badge(rule.severity()),
            Html.text(rule.title()),
            Html.text(group.example()),
            Html.text(Words.capital(Words.impacts(rule.impact()))),
            Html.text(rule.resource().title()),
            Html.text(String.join(" ", rule.practices())),
            Words.number(group.fails().size()),
            Words.number(group.judged()),
            Html.paragraphs(rule.rationale()),
            guide(group, practices));
  }

  private static String guide(RiskGroup group, Map<String, Practice> practices) {
    Rule rule = group.rule();
    Fix fix = rule.fix();
    return """
    <div class="guide"><div>
    <h4>How to mend it</h4>%s%s%s
    </div><div class="facts">%s%s
    <h4>Effort for each resource</h4>%s
    <h4>Interrupts the service</h4>%s
    <h4>Practices</h4><ul>%s</ul>
    <h4>Rule</h4><a href="#rule=%s">%s</a>%s%s%s%s
    </div></div>\
    """
        .formatted(
            steps(fix),
            fix.terraform().map(code -> Html.snippet("Terraform", code)).orElse(""),
            fix.cloudformation().map(code -> Html.snippet("CloudFormation", code)).orElse(""),
            fix.caution()
                .map(text -> "<p class=\"alert\"><b>Caution:</b> " + Html.prose(text) + "</p>")
                .orElse(""),
            because(rule),
            Words.capital(fix.effort().id()),
            fix.interrupts() ? "Yes" : "No",
            Html.each(rule.practices(), code -> practice(code, practices)),
            Html.text(rule.id()),
            Html.text(rule.id()),
            parameters(rule),
            unseen(group),
            equivalents(rule.equivalents()),
            references(rule.references()));
  }

  private static String steps(Fix fix) {
    String commands = "<ol>" + Html.each(fix.steps(), RisksSection::step) + "</ol>";
    return fix.console().isEmpty()
        ? commands
        : "<h5>In the console</h5><ol>%s</ol><h5>On the command line</h5>%s"
            .formatted(Html.each(fix.console(), RisksSection::step), commands);
  }

  /** A command at the end of a step is set apart, to be copied. */
  private static String step(String text) {
    Matcher command = COMMAND.matcher(text);
    String step =
        command.matches()
            ? Html.prose(command.group(1)) + "<code>" + Html.text(command.group(2)) + "</code>"
            : Html.prose(text);
    return "<li>" + step + "</li>";
  }

  private static String practice(String code, Map<String, Practice> practices) {
    Practice practice = practices.get(code);
    return "<li><a href=\"#%s\">%s</a> %s</li>"
        .formatted(
            Html.text(code), Html.text(code), practice == null ? "" : Html.text(practice.title()));
  }

  private static String because(Rule rule) {
    return rule.because().isEmpty()
        ? ""
        : "<h4>%s, because</h4>%s"
            .formatted(Words.severity(rule.severity()), Html.text(rule.because()));
  }

  /** By which measure the rule judged. */
  private static String parameters(Rule rule) {
    return rule.params().size() == 0
        ? ""
        : "<h4>Measure</h4><ul>%s</ul>"
            .formatted(
                Html.each(
                    rule.params().asMap().entrySet(),
                    entry ->
                        "<li>%s: <code>%s</code></li>"
                            .formatted(
                                Html.text(entry.getKey()),
                                Html.text(Values.text(entry.getValue())))));
  }

  private static String unseen(RiskGroup group) {
    long count = group.counts().notEvaluated();
    return count == 0
        ? ""
        : "<h4>Not judged</h4><a href=\"#coverage\">%s</a>"
            .formatted(Words.count(count, "more resource"));
  }

  private static String equivalents(Map<String, List<String>> equivalents) {
    return equivalents.isEmpty()
        ? ""
        : "<h4>The same check elsewhere</h4><ul>%s</ul>"
            .formatted(
                Html.each(
                    new TreeMap<>(equivalents).entrySet(),
                    entry ->
                        "<li>%s: <code>%s</code></li>"
                            .formatted(
                                Html.text(entry.getKey()),
                                Html.text(String.join(", ", entry.getValue())))));
  }

  private static String references(List<String> references) {
    return references.isEmpty()
        ? ""
        : "<h4>Read more</h4><ul>%s</ul>"
            .formatted(Html.each(references, address -> "<li>" + Html.link(address) + "</li>"));
  }
}
