package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.assess.Assessing;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Verdicts on plans and on what became of them: real Terraform applied the configurations of
 * testkit/plans to the simulated AWS, and a scan read it (testkit/plans/apply.py recorded that).
 */
final class AppliedRulesTest {
  private static final KnowledgeBase KNOWLEDGE = PackOptions.load(List.of(), false);

  /** A rule on a resource of a configuration. */
  private record Case(String rule, String address) {}

  private static List<Evaluation> judged(Snapshot snapshot, List<Rule> rules) {
    return Assessing.assess(snapshot, KNOWLEDGE, rules, true, Optional.empty())
        .verdicts()
        .evaluations();
  }

  private static Map<Case, Status> planned(ExpectedVerdicts shown, String side, List<Rule> rules) {
    Snapshot snapshot = TemplateReading.snapshot(rules, shown.plan(side));
    Map<Case, Status> outcomes = new HashMap<>();
    for (Evaluation each : judged(snapshot, rules)) {
      outcomes.put(new Case(each.rule().id(), each.resource().id()), each.status());
    }
    return outcomes;
  }

  private static Map<Case, Status> live(Path snapshot, Path applied, List<Rule> rules)
      throws IOException {
    Map<String, String> addresses = addresses(applied);
    Map<Case, Status> outcomes = new HashMap<>();
    for (Evaluation each :
        judged(SnapshotReader.read(snapshot, KNOWLEDGE.types(), (_, fields) -> fields), rules)) {
      Resource resource = each.resource();
      Stream.of(resource.arn().orElse(""), resource.id(), resource.name())
          .flatMap(name -> Optional.ofNullable(addresses.get(name)).stream())
          .findFirst()
          .ifPresent(address -> outcomes.put(new Case(each.rule().id(), address), each.status()));
    }
    return outcomes;
  }

  /** The addresses in the configuration, by ARN or id. */
  private static Map<String, String> addresses(Path file) throws IOException {
    Map<String, String> addresses = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String address = json.currentName();
        addresses.put(json.nextTextValue(), address);
      }
    }
    return addresses;
  }

  private static boolean decided(Status status) {
    return status == Status.PASS || status == Status.FAIL;
  }

  @Test
  void verdictsAreTheSameAfterDeployment() throws IOException {
    Set<String> passed = new HashSet<>();
    Set<String> failed = new HashSet<>();
    Map<String, String> different = new TreeMap<>();
    Set<String> explained = new LinkedHashSet<>();
    Set<String> needless = new TreeSet<>();
    for (ExpectedVerdicts shown : ExpectedVerdicts.all()) {
      List<Rule> rules =
          shown.rules().stream()
              .map(id -> Optional.ofNullable(KNOWLEDGE.rules().get(id)).orElseThrow())
              .toList();
      Set<String> unlike = new HashSet<>();
      for (String side : List.of("good", "bad")) {
        if (!Files.exists(shown.file(side + ".live.gz"))) {
          continue; // the simulator holds none of it
        }
        Map<Case, Status> before = planned(shown, side, rules);
        Map<Case, Status> after =
            live(shown.file(side + ".live.gz"), shown.file(side + ".applied.json"), rules);
        before.forEach((at, status) -> {
          Status then = after.getOrDefault(at, Status.NOT_EVALUATED);
          if (status == then && decided(then)) {
            (then == Status.PASS ? passed : failed).add(at.rule());
          } else if (status != then
              && status != Status.NOT_EVALUATED
              && then != Status.NOT_EVALUATED) {
            unlike.add(at.rule());
            if (!shown.unlike().containsKey(at.rule())) {
              different.put(
                  "%s/%s %s %s".formatted(shown.name(), side, at.rule(), at.address()),
                  "planned %s, then %s".formatted(status, then));
            }
          }
        });
      }
      explained.addAll(unlike);
      shown.unlike().keySet().stream()
          .filter(rule -> !unlike.contains(rule))
          .forEach(rule -> needless.add(shown.name() + " " + rule));
    }
    assertThat(different).isEmpty();
    assertThat(needless).as("explained, and not different").isEmpty();
    passed.retainAll(failed);
    passed.removeAll(explained);
    assertThat(passed).as("rules that passed and failed alike").hasSizeGreaterThanOrEqualTo(100);
  }
}
