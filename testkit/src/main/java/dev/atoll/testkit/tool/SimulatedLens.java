package dev.atoll.testkit.tool;

import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.FrameworkLoader;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.RiskRule;
import dev.atoll.engine.lens.CustomLens;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A lens as the Tool offers it.
 *
 * @param version as the Tool names it
 */
public record SimulatedLens(String alias, String version, String name, List<Question> questions) {

  /**
   * @param riskRules how the choices made give the risk; none for AWS's own lens
   */
  public record Question(
      String id,
      String pillar,
      String pillarName,
      String title,
      List<Choice> choices,
      List<RiskRule> riskRules) {
    Optional<Choice> choice(String choice) {
      return choices.stream().filter(each -> each.id().equals(choice)).findFirst();
    }
  }

  /**
   * @param risk if it is not chosen; empty for "None of these"
   */
  public record Choice(String id, String title, Optional<Severity> risk) {
    boolean isNone() {
      return risk.isEmpty();
    }
  }

  /** The framework that Atoll brings, without its rules: they have no part in the Tool. */
  public static Framework shipped() {
    return FrameworkLoader.load(
            KnowledgeFile.shipped().stream()
                .filter(file -> file.name().startsWith("knowledge/framework/"))
                .map(file -> YamlFile.of(file.name(), file.text()))
                .toList(),
            new Diagnostics())
        .link(List.of(), List.of());
  }

  /** The framework's lens; choices stand in another order than the framework's practices. */
  public static SimulatedLens of(Framework framework) {
    List<Question> questions = new ArrayList<>();
    for (Framework.Pillar pillar : framework.pillars()) {
      for (Framework.Question question : pillar.questions()) {
        questions.add(question(pillar, question));
      }
    }
    return new SimulatedLens(
        framework.lens(), "2024-06-27", "AWS Well-Architected Framework", questions);
  }

  private static Question question(Framework.Pillar pillar, Framework.Question question) {
    List<Choice> choices = new ArrayList<>();
    for (Practice practice : question.practices()) {
      practice
          .choiceId()
          .ifPresent(
              id -> choices.add(new Choice(id, practice.title(), Optional.of(practice.risk()))));
    }
    choices.sort(Comparator.comparing(Choice::title));
    question
        .noneChoiceId()
        .ifPresent(id -> choices.add(new Choice(id, "None of these", Optional.empty())));
    return new Question(
        question.id(),
        pillar.id(),
        pillar.name(),
        question.title(),
        List.copyOf(choices),
        List.of());
  }

  /** A custom lens, as it is published. */
  static SimulatedLens of(String arn, String version, CustomLens lens) {
    List<Question> questions = new ArrayList<>();
    for (CustomLens.Pillar pillar : lens.pillars()) {
      for (CustomLens.Question question : pillar.questions()) {
        questions.add(
            new Question(
                question.id(),
                pillar.id(),
                pillar.name(),
                question.title(),
                question.choices().stream().map(SimulatedLens::choice).toList(),
                question.riskRules()));
      }
    }
    return new SimulatedLens(arn, version, lens.name(), questions);
  }

  private static Choice choice(CustomLens.Choice choice) {
    boolean none = choice.id().endsWith("_no");
    return new Choice(
        choice.id(), choice.title(), none ? Optional.empty() : Optional.of(Severity.LOW));
  }

  /** This lens in another version, with one question changed. */
  public SimulatedLens upgraded(String to, String question, UnaryOperator<List<Choice>> change) {
    return new SimulatedLens(
        alias,
        to,
        name,
        questions.stream()
            .map(each ->
                each.id().equals(question)
                    ? new Question(
                        each.id(),
                        each.pillar(),
                        each.pillarName(),
                        each.title(),
                        List.copyOf(change.apply(new ArrayList<>(each.choices()))),
                        each.riskRules())
                    : each)
            .toList());
  }

  Question question(String id) {
    return questions.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ToolError.missing("Question", id));
  }
}
