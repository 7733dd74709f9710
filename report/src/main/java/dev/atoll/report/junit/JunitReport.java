package dev.atoll.report.junit;

import dev.atoll.engine.assess.ScanResult;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.judge.Verdicts.Counts;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.report.Options;
import dev.atoll.report.ReportWriter;
import dev.atoll.report.Words;
import dev.atoll.report.markdown.Guidance;
import dev.atoll.report.summary.Shown;
import java.io.IOException;
import java.io.Writer;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A test suite for each rule that judged something, a test case for each resource: failed for a
 * risk; skipped, with the reason, for what is accepted, known in the baseline or was not evaluated.
 * Resources that pass are one case together, unless all are wanted.
 */
public final class JunitReport implements ReportWriter {
  @Override
  public void write(ScanResult result, Options options, Writer out) throws IOException {
    Map<String, List<Shown>> byRule =
        Shown.of(result, options).stream()
            .collect(
                Collectors.groupingBy(
                    shown -> shown.evaluation().rule().id(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Xml xml = new Xml(out);
    xml.open("testsuites");
    int id = 0;
    List<Map.Entry<Rule, Counts>> rules =
        result.verdicts().counts().entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Rule, Counts> entry) -> entry.getKey().severity())
                    .thenComparing(entry -> entry.getKey().id()))
            .toList();
    for (Map.Entry<Rule, Counts> entry : rules) {
      List<Shown> shown = byRule.getOrDefault(entry.getKey().id(), List.of());
      long passed = options.all() ? 0 : entry.getValue().pass();
      if (passed > 0 || !shown.isEmpty()) {
        suite(xml, result, entry.getKey(), shown, passed, id++);
      }
    }
    xml.close("testsuites");
  }

  private static void suite(
      Xml xml, ScanResult result, Rule rule, List<Shown> shown, long passed, int id)
      throws IOException {
    long failures = shown.stream().filter(each -> fails(each, result)).count();
    long passes = shown.stream().filter(each -> each.evaluation().status() == Status.PASS).count();
    xml.open(
        "testsuite",
        "name",
        rule.id(),
        "package",
        rule.resource().service().id(),
        "id",
        String.valueOf(id),
        "timestamp",
        result.info().finishedAt().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""),
        "hostname",
        "localhost",
        "tests",
        String.valueOf(shown.size() + (passed > 0 ? 1 : 0)),
        "failures",
        String.valueOf(failures),
        "errors",
        "0",
        "skipped",
        String.valueOf(shown.size() - failures - passes),
        "time",
        "0");
    xml.open("properties");
    xml.empty("property", "name", "title", "value", rule.title());
    xml.empty("property", "name", "severity", "value", rule.severity().id());
    xml.empty("property", "name", "practices", "value", String.join(" ", rule.practices()));
    xml.close("properties");
    if (passed > 0) {
      testCase(xml, rule, Words.count(passed, "resource") + " as it should be", true);
    }
    for (Shown each : shown) {
      write(xml, result, each);
    }
    xml.text("system-out", "");
    xml.text("system-err", "");
    xml.close("testsuite");
  }

  private static boolean fails(Shown shown, ScanResult result) {
    return shown.evaluation().status() == Status.FAIL
        && shown.exception().isEmpty()
        && !result.gate().isKnown(shown.evaluation());
  }

  private static void write(Xml xml, ScanResult result, Shown shown) throws IOException {
    Evaluation evaluation = shown.evaluation();
    Rule rule = evaluation.rule();
    String name = name(evaluation.resource());
    if (evaluation.status() == Status.PASS) {
      testCase(xml, rule, name, true);
      return;
    }
    testCase(xml, rule, name, false);
    if (fails(shown, result)) {
      xml.text(
          "failure",
          place(evaluation.resource()) + "\n\n" + Guidance.text(rule),
          "message",
          evaluation.message(),
          "type",
          rule.severity().id());
    } else {
      xml.empty("skipped", "message", why(shown));
    }
    xml.close("testcase");
  }

  private static void testCase(Xml xml, Rule rule, String name, boolean empty) throws IOException {
    String[] attributes = {
      "name", name, "classname", rule.resource().service().id() + "." + rule.id(), "time", "0"
    };
    if (empty) {
      xml.empty("testcase", attributes);
    } else {
      xml.open("testcase", attributes);
    }
  }

  private static String why(Shown shown) {
    Evaluation evaluation = shown.evaluation();
    if (shown.exception().isPresent()) {
      return Words.accepted(shown.exception().get());
    }
    return evaluation.status() == Status.FAIL
        ? "known in the baseline: " + evaluation.message()
        : "not evaluated, because something was not seen: " + Words.notSeen(evaluation.gaps());
  }

  private static String name(Resource resource) {
    return resource.id().equals("*")
        ? "all of " + resource.account() + " " + resource.region()
        : resource.key();
  }

  private static String place(Resource resource) {
    return resource
        .location()
        .map(location -> location.file() + ":" + location.line())
        .orElse(resource.key());
  }
}
