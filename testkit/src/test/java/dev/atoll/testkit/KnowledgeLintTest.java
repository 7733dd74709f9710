package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.aws.model.Models;
import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.knowledge.Framework.Pillar;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.plan.Permissions;
import dev.atoll.engine.plan.ReadPlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all bundled knowledge must keep to, beyond what its loading checks. */
final class KnowledgeLintTest {
  private static final Set<Evidenced> SHOWN = EnumSet.of(Evidenced.AUTOMATED, Evidenced.PARTIAL);

  /** A title tells the good state, not what to do or what is bad. */
  private static final Pattern NO_STATE =
      Pattern.compile(
          "^(Ensure|Check|Avoid|Use(?! of)|Enable|Do) .*|.*\\b(should|must|ensure)\\b.*|.*\\.");

  private static final KnowledgeBase KNOWLEDGE = Models.shipped();
  private static final List<Rule> RULES = List.copyOf(KNOWLEDGE.rules().values());

  @Test
  void everySeverityIsArguedInOneLine() {
    assertThat(
            failing(rule ->
                rule.because().isBlank()
                    || rule.because().length() > 120
                    || rule.because().endsWith(".")
                    || rule.because().contains("\n")))
        .isEmpty();
  }

  @Test
  void titlesSayTheGoodEnd() {
    assertThat(
            failing(
                rule -> NO_STATE.matcher(rule.title()).matches() || rule.title().length() > 110))
        .isEmpty();
  }

  @Test
  void everyRuleSpeaksForAPracticeAndSaysHowToMendIt() {
    assertThat(
            failing(rule ->
                rule.practices().isEmpty()
                    || rule.impact().isEmpty()
                    || rule.fix().steps().isEmpty()
                    || rule.fix().console().isEmpty()
                    || rule.references().isEmpty()))
        .isEmpty();
  }

  @Test
  void noTwoRulesMeanTheSame() {
    Map<String, List<String>> meanings =
        RULES.stream()
            .collect(
                Collectors.groupingBy(
                    rule ->
                        rule.resource().name()
                            + rule.when().map(Object::toString).orElse("")
                            + " => "
                            + rule.holds().source().replaceAll("\\s+", " ")
                            + rule.params(),
                    Collectors.mapping(Rule::id, Collectors.toList())));
    assertThat(meanings.values()).allSatisfy(same -> assertThat(same).hasSize(1));
  }

  @Test
  void referencesAreWhole() {
    Pattern address = Pattern.compile("https://[a-z0-9.-]+\\.[a-z]+/\\S*");
    assertThat(
            failing(rule ->
                rule.references().stream().anyMatch(each -> !address.matcher(each).matches())))
        .isEmpty();
  }

  @Test
  void theActionsThatReadingAndMendingTakeAreReal() throws IOException {
    Map<String, Set<String>> real = new HashMap<>();
    try (Stream<String> lines =
        Files.lines(Path.of("src", "test", "resources", "knowledge", "iam-actions.txt"))) {
      lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(": ", 2))
          .forEach(parts -> real.put(parts[0], Set.of(parts[1].split(" "))));
    }
    Set<String> used = new TreeSet<>(Permissions.of(new ReadPlanner(KNOWLEDGE).forRules(RULES)));
    RULES.forEach(rule ->
        rule.fix()
            .plan()
            .forEach(step -> {
              used.add(permission(step.act()));
              used.add(permission(step.undo()));
            }));

    assertThat(used)
        .allSatisfy(action -> {
          String[] parts = action.split(":", 2);
          assertThat(real.getOrDefault(parts[0], Set.of())).as(action).contains(parts[1]);
        });
  }

  private static String permission(Fix.Call call) {
    return call.service().permission(call.operation());
  }

  @Test
  void aRefusalIsNeverTakenForAnAbsence() {
    Predicate<Set<String>> refusals =
        codes -> codes.stream().anyMatch(code -> code.matches("AccessDenied.*|Unauthori[sz]ed.*"));
    assertThat(KNOWLEDGE.types().values())
        .noneMatch(type -> refusals.test(type.read().absent()))
        .noneMatch(type -> type.details().stream().anyMatch(each -> refusals.test(each.absent())));
  }

  @Test
  void thereAreAsManyAsPromised() {
    assertThat(RULES).hasSizeGreaterThanOrEqualTo(500);
    assertThat(RULES.stream().map(rule -> rule.resource().service().id()).distinct())
        .hasSizeGreaterThanOrEqualTo(80);
    assertThat(RULES.stream().filter(rule -> !rule.fix().plan().isEmpty()))
        .hasSizeGreaterThanOrEqualTo(120);
    assertThat(
            KNOWLEDGE.framework().practices().values().stream()
                .filter(practice -> SHOWN.contains(practice.evidenced())))
        .hasSizeGreaterThanOrEqualTo(160);
  }

  @ParameterizedTest
  @CsvSource({
    "security, 50",
    "reliability, 40",
    "operationalExcellence, 20",
    "performance, 18",
    "costOptimization, 22",
    "sustainability, 12"
  })
  void everyPillarHasEvidence(String id, int least) {
    Pillar pillar =
        KNOWLEDGE.framework().pillars().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    List<Practice> shown =
        pillar.questions().stream()
            .flatMap(question -> question.practices().stream())
            .filter(practice -> SHOWN.contains(practice.evidenced()))
            .toList();
    assertThat(shown).hasSizeGreaterThanOrEqualTo(least);
  }

  private static List<String> failing(Predicate<Rule> wrong) {
    return RULES.stream().filter(wrong).map(Rule::id).toList();
  }
}
