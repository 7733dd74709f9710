package dev.atoll.testkit.tool;

import dev.atoll.testkit.tool.SimulatedLens.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A workload of the Tool, changed only under its simulator's lock. */
final class SimulatedWorkload {
  private final String id;
  private final String arn;
  private final String owner;
  private final Map<String, Object> attributes;
  private final Map<String, SimulatedLens> lenses = new LinkedHashMap<>();
  private final Map<String, String> tags = new TreeMap<>();
  private final Map<At, SimulatedAnswer> answers = new LinkedHashMap<>();
  private final List<Milestone> milestones = new ArrayList<>();
  private final double createdAt;

  /** A question of a lens; two lenses may have questions of the same id. */
  record At(String lens, String question) {}

  record Milestone(
      int number,
      String name,
      double at,
      Map<String, SimulatedLens> lenses,
      Map<At, SimulatedAnswer> answers) {}

  SimulatedWorkload(
      String id, String arn, String owner, Map<String, Object> attributes, double createdAt) {
    this.id = id;
    this.arn = arn;
    this.owner = owner;
    this.attributes = new LinkedHashMap<>(attributes);
    this.createdAt = createdAt;
  }

  String id() {
    return id;
  }

  String arn() {
    return arn;
  }

  Map<String, String> tags() {
    return tags;
  }

  /** The lenses that it is reviewed by, each in its version, by alias. */
  Map<String, SimulatedLens> lenses() {
    return lenses;
  }

  List<Milestone> milestones() {
    return milestones;
  }

  String name() {
    return String.valueOf(attributes.get("WorkloadName"));
  }

  SimulatedAnswer answer(String lens, String question) {
    return answers.getOrDefault(new At(lens, question), SimulatedAnswer.BLANK);
  }

  void answer(String lens, String question, SimulatedAnswer answer) {
    answers.put(new At(lens, question), answer);
  }

  Map<At, SimulatedAnswer> answers() {
    return new LinkedHashMap<>(answers);
  }

  Map<String, Object> summary() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("WorkloadId", id);
    json.put("WorkloadArn", arn);
    json.put("WorkloadName", name());
    json.put("Owner", owner);
    json.put("UpdatedAt", createdAt);
    json.put("Lenses", List.copyOf(lenses.keySet()));
    json.put("RiskCounts", risks());
    json.put("ImprovementStatus", "NOT_STARTED");
    return json;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>(attributes);
    json.putAll(summary());
    if (!tags.isEmpty()) {
      json.put("Tags", new TreeMap<>(tags));
    }
    return json;
  }

  /** How many questions of all lenses are at which risk. */
  Map<String, Object> risks() {
    Map<String, Object> counts = new TreeMap<>();
    lenses.values().forEach(lens -> count(lens, answers, "", counts));
    return counts;
  }

  /**
   * How many questions of a lens are at which risk.
   *
   * @param pillar only of this one; empty for all
   */
  static Map<String, Object> risks(
      SimulatedLens lens, Map<At, SimulatedAnswer> answers, String pillar) {
    Map<String, Object> counts = new TreeMap<>();
    count(lens, answers, pillar, counts);
    return counts;
  }

  private static void count(
      SimulatedLens lens,
      Map<At, SimulatedAnswer> answers,
      String pillar,
      Map<String, Object> counts) {
    for (Question question : lens.questions()) {
      if (pillar.isEmpty() || question.pillar().equals(pillar)) {
        String risk =
            answers
                .getOrDefault(new At(lens.alias(), question.id()), SimulatedAnswer.BLANK)
                .risk(question);
        counts.merge(risk, 1, (one, more) -> (Integer) one + (Integer) more);
      }
    }
  }
}
