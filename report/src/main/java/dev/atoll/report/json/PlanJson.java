package dev.atoll.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.atoll.engine.review.Review.PillarReview;
import dev.atoll.engine.review.Review.QuestionReview;
import dev.atoll.engine.review.plan.HighRisks;
import dev.atoll.engine.review.plan.Work;
import dev.atoll.report.review.PlanFormat.Planned;
import dev.atoll.report.review.RiskFigures;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** {@code atoll/review-plan/1}, see docs/review.md. */
public final class PlanJson {
  public static final String SCHEMA = "atoll/review-plan/1";

  private PlanJson() {}

  public static void write(Planned planned, Writer out) throws IOException {
    HighRisks plan = planned.plan();
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeArrayFieldStart("pillars");
      for (PillarReview pillar : planned.review().pillars()) {
        RiskFigures figures = RiskFigures.of(pillar);
        json.writeStartObject();
        json.writeStringField("id", pillar.pillar().id());
        json.writeNumberField("high", figures.high());
        json.writeNumberField("medium", figures.medium());
        json.writeNumberField("highPractices", figures.highPractices());
        json.writeNumberField("mediumPractices", figures.mediumPractices());
        json.writeEndObject();
      }
      json.writeEndArray();
      codes(json, "high", plan.high());
      json.writeNumberField("percent", plan.percent());
      json.writeNumberField("before", plan.before());
      if (plan.progress().isPresent()) {
        HighRisks.Progress progress = plan.progress().get();
        json.writeObjectFieldStart("progress");
        json.writeStringField("since", progress.since());
        Json.strings(json, "improved", progress.improved());
        Json.strings(json, "unseen", progress.unseen());
        Json.strings(json, "fresh", progress.fresh());
        json.writeEndObject();
      }
      json.writeNumberField("goal", plan.goal());
      json.writeBooleanField("reached", plan.reached());
      codes(json, "improves", plan.improves());
      json.writeNumberField("minutes", plan.minutes());
      json.writeBooleanField("proven", plan.proven());
      Json.strings(json, "byPeople", plan.byPeople());
      json.writeArrayFieldStart("works");
      for (Work work : plan.works()) {
        json.writeStartObject();
        json.writeStringField("rule", work.rule().rule().id());
        json.writeStringField("severity", work.rule().rule().severity().id());
        json.writeStringField("effort", work.effort().id());
        json.writeBooleanField("interrupts", work.rule().rule().fix().interrupts());
        json.writeNumberField("resources", work.rule().counts().fail());
        json.writeNumberField("minutes", work.minutes());
        Json.strings(json, "practices", work.practices());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void codes(JsonGenerator json, String name, List<QuestionReview> questions)
      throws IOException {
    Json.strings(
        json, name, questions.stream().map(question -> question.question().code()).toList());
  }
}
