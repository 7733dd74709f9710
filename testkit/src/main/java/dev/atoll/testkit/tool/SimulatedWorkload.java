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
  private final List<String> lenses;
  private final Map<String, String> tags = new TreeMap<>();
  private final Map<String, SimulatedAnswer> answers = new LinkedHashMap<>();
  private final List<Milestone> milestones = new ArrayList<>();
  private final double createdAt;

  record Milestone(
      int number,
      String name,
      double at,
      SimulatedLens lens,
      Map<String, SimulatedAnswer> answers) {}

  SimulatedWorkload(
      String id,
      String arn,
      String owner,
      Map<String, Object> attributes,
      List<String> lenses,
      double createdAt) {
    this.id = id;
    this.arn = arn;
    this.owner = owner;
    this.attributes = new LinkedHashMap<>(attributes);
    this.lenses = new ArrayList<>(lenses);
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

  List<String> lenses() {
    return lenses;
  }

  List<Milestone> milestones() {
    return milestones;
  }

  String name() {
    return String.valueOf(attributes.get("WorkloadName"));
  }

  SimulatedAnswer answer(String question) {
    return answers.getOrDefault(question, SimulatedAnswer.BLANK);
  }

  void answer(String question, SimulatedAnswer answer) {
    answers.put(question, answer);
  }

  Map<String, SimulatedAnswer> answers() {
    return new LinkedHashMap<>(answers);
  }

  Map<String, Object> summary(SimulatedLens lens) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("WorkloadId", id);
    json.put("WorkloadArn", arn);
    json.put("WorkloadName", name());
    json.put("Owner", owner);
    json.put("UpdatedAt", createdAt);
    json.put("Lenses", List.copyOf(lenses));
    json.put("RiskCounts", risks(lens, answers, ""));
    json.put("ImprovementStatus", "NOT_STARTED");
    return json;
  }

  Map<String, Object> json(SimulatedLens lens) {
    Map<String, Object> json = new LinkedHashMap<>(attributes);
    json.putAll(summary(lens));
    if (!tags.isEmpty()) {
      json.put("Tags", new TreeMap<>(tags));
    }
    return json;
  }

  /**
   * How many questions are at which risk.
   *
   * @param pillar only of this one; empty for all
   */
  static Map<String, Object> risks(
      SimulatedLens lens, Map<String, SimulatedAnswer> answers, String pillar) {
    Map<String, Object> counts = new TreeMap<>();
    for (Question question : lens.questions()) {
      if (pillar.isEmpty() || question.pillar().equals(pillar)) {
        String risk = answers.getOrDefault(question.id(), SimulatedAnswer.BLANK).risk(question);
        counts.merge(risk, 1, (one, more) -> (Integer) one + (Integer) more);
      }
    }
    return counts;
  }
}
