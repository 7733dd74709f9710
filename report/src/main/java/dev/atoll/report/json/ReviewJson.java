package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Reason;
import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.PracticeReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.RuleEvidence;
import dev.atoll.engine.review.Statement;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.report.review.ReviewFigures;
import dev.atoll.report.review.ReviewFormat.Reviewed;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** {@code atoll/review/1}, see docs/review.md. */
public final class ReviewJson {
  public static final String SCHEMA = "atoll/review/1";
  static final int EXAMPLES = 10;

  private ReviewJson() {}

  public static void write(Reviewed reviewed, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      scan(json, reviewed.scan());
      json.writeStringField("lens", reviewed.review().lens());
      json.writeStringField("workload", reviewed.review().workload());
      summary(json, ReviewFigures.of(reviewed.review()));
      json.writeArrayFieldStart("pillars");
      for (PillarReview pillar : reviewed.review().pillars()) {
        json.writeStartObject();
        json.writeStringField("id", pillar.pillar().id());
        summary(json, ReviewFigures.of(pillar));
        json.writeArrayFieldStart("questions");
        for (QuestionReview question : pillar.questions()) {
          question(json, question);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  static void scan(JsonGenerator json, ScanInfo scan) throws IOException {
    json.writeObjectFieldStart("scan");
    json.writeStringField("id", scan.id());
    json.writeStringField("finishedAt", scan.finishedAt().toString());
    json.writeStringField("source", scan.source());
    Json.strings(json, "accounts", scan.accounts());
    Json.strings(json, "regions", scan.regions());
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, ReviewFigures figures) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeObjectFieldStart("questions");
    for (QuestionRisk risk : QuestionRisk.values()) {
      json.writeNumberField(risk.name(), figures.at(risk));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("practices");
    for (Answer answer : Answer.values()) {
      json.writeNumberField(answer.id(), figures.with(answer));
    }
    json.writeEndObject();
    json.writeNumberField("complete", figures.complete());
    json.writeEndObject();
  }

  private static void question(JsonGenerator json, QuestionReview question) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", question.question().code());
    json.writeStringField("id", question.question().id());
    json.writeStringField("title", question.question().title());
    json.writeStringField("risk", question.risk().name());
    json.writeBooleanField("applicable", question.excluded().isEmpty());
    json.writeBooleanField("complete", question.complete());
    if (question.excluded().isPresent()) {
      statement(json, question.excluded().get());
    }
    json.writeArrayFieldStart("practices");
    for (PracticeReview practice : question.practices()) {
      practice(json, practice);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void practice(JsonGenerator json, PracticeReview practice) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", practice.practice().code());
    Json.optional(json, "choice", practice.practice().choiceId());
    json.writeStringField("title", practice.practice().title());
    json.writeStringField("risk", practice.practice().risk().id());
    json.writeStringField("state", practice.state().name());
    json.writeStringField("answer", practice.answer().id());
    json.writeStringField("basis", practice.basis().name().toLowerCase(Locale.ROOT));
    Json.optional(json, "reason", practice.reason().map(Reason::id));
    json.writeBooleanField("contradicted", practice.contradicted());
    json.writeArrayFieldStart("rules");
    for (RuleEvidence rule : practice.rules()) {
      rule(json, rule);
    }
    json.writeEndArray();
    if (practice.ask().isPresent()) {
      json.writeObjectFieldStart("ask");
      json.writeStringField("open", practice.ask().get().open());
      json.writeStringField("evidence", practice.ask().get().evidence());
      json.writeEndObject();
    }
    if (practice.statement().isPresent()) {
      statement(json, practice.statement().get());
    }
    json.writeEndObject();
  }

  private static void statement(JsonGenerator json, Statement said) throws IOException {
    json.writeObjectFieldStart("statement");
    json.writeStringField("answer", said.answer().id());
    Json.optional(json, "reason", said.reason().map(Reason::id));
    json.writeStringField("note", said.note());
    Json.strings(json, "evidence", said.evidence());
    json.writeStringField("by", said.by());
    json.writeStringField("on", said.on().toString());
    json.writeEndObject();
  }

  static void rule(JsonGenerator json, RuleEvidence rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.rule().id());
    json.writeStringField("severity", rule.rule().severity().id());
    json.writeBooleanField("judged", rule.judged());
    json.writeNumberField("pass", rule.counts().pass());
    json.writeNumberField("fail", rule.counts().fail());
    json.writeNumberField("notEvaluated", rule.counts().notEvaluated());
    examples(json, "fails", rule.fails());
    examples(json, "passes", rule.passes());
    json.writeArrayFieldStart("gaps");
    for (Gap gap : rule.gaps().subList(0, Math.min(EXAMPLES, rule.gaps().size()))) {
      json.writeStartObject();
      json.writeStringField("account", gap.account());
      json.writeStringField("region", gap.region());
      json.writeStringField("service", gap.service());
      json.writeStringField("operation", gap.operation());
      json.writeStringField("reason", gap.reason().id());
      Json.optional(json, "permission", gap.permission());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void examples(JsonGenerator json, String name, List<Evaluation> all)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Evaluation each : all.subList(0, Math.min(EXAMPLES, all.size()))) {
      Resource resource = each.resource();
      json.writeStartObject();
      Json.optional(json, "arn", resource.arn());
      json.writeStringField("type", resource.type());
      json.writeStringField("id", resource.id());
      json.writeStringField("name", resource.name());
      json.writeStringField("account", resource.account());
      json.writeStringField("region", resource.region());
      if (!each.message().isEmpty()) {
        json.writeStringField("message", each.message());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
