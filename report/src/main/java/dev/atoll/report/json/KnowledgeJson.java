package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.knowledge.Framework.Pillar;
import dev.atoll.engine.knowledge.Framework.Question;
import dev.atoll.engine.knowledge.Practice;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Impact;
import dev.atoll.report.summary.Pillars;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The knowledge for other programs: {@code atoll rules list} and {@code atoll practices}. */
public final class KnowledgeJson {
  private KnowledgeJson() {}

  /** The rules as an array, in the order given. */
  public static void rules(Collection<Rule> rules, Framework framework, Writer out)
      throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (Rule rule : rules) {
        rule(json, rule, framework);
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void rule(JsonGenerator json, Rule rule, Framework framework) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("title", rule.title());
    json.writeStringField("resource", rule.resource().name());
    json.writeStringField("service", rule.resource().service().id());
    json.writeStringField("severity", rule.severity().id());
    Json.strings(json, "impact", rule.impact().stream().map(Impact::id).toList());
    Json.strings(json, "practices", rule.practices());
    Json.strings(json, "pillars", Pillars.of(rule, framework).stream().map(Pillar::id).toList());
    json.writeObjectFieldStart("equivalents");
    for (Map.Entry<String, List<String>> entry : new TreeMap<>(rule.equivalents()).entrySet()) {
      Json.strings(json, entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("fix");
    json.writeBooleanField("plan", !rule.fix().plan().isEmpty());
    json.writeBooleanField("terraform", rule.fix().terraform().isPresent());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Every practice of the lens as an array, in the framework's order. */
  public static void practices(Framework framework, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartArray();
      for (Pillar pillar : framework.pillars()) {
        for (Question question : pillar.questions()) {
          for (Practice practice : question.practices()) {
            practice(json, pillar, question, practice);
          }
        }
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void practice(
      JsonGenerator json, Pillar pillar, Question question, Practice practice) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", practice.code());
    json.writeStringField("question", question.code());
    json.writeStringField("pillar", pillar.id());
    json.writeStringField("title", practice.title());
    json.writeStringField("risk", practice.risk().id());
    json.writeStringField("evidenced", practice.evidenced().id());
    Json.strings(json, "rules", practice.rules());
    json.writeStringField("reason", practice.reason());
    json.writeEndObject();
  }
}
