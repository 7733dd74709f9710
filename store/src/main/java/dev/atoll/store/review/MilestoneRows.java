package dev.atoll.store.review;

import static dev.atoll.store.schema.ReviewMilestoneTable.REVIEW_MILESTONE;

import dev.atoll.engine.assess.Assessment.QuestionRisk;
import dev.atoll.engine.assess.Assessment.State;
import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Review;
import dev.atoll.engine.review.ToolMilestone;
import dev.atoll.store.codec.Json;
import dev.atoll.store.codec.Packed;
import dev.atoll.store.review.Milestone.Failure;
import dev.atoll.store.schema.Rows;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Milestones as rows give and take them. */
final class MilestoneRows {
  private static final String TOOL = "tool";
  private static final String FAILURES = "failures";
  private static final String ACCOUNTS = "accounts";
  private static final String MEASURE = "measure";

  private final Rows rows;
  private final long workload;
  private final long lens;

  MilestoneRows(Rows rows, long workload, long lens) {
    this.rows = rows;
    this.workload = workload;
    this.lens = lens;
  }

  /** All, the newest first. */
  List<Milestone> all() {
    return select(DSL.noCondition());
  }

  Optional<Milestone> find(long id) {
    return select(REVIEW_MILESTONE.id.eq(id)).stream().findFirst();
  }

  private List<Milestone> select(Condition condition) {
    return rows.from(REVIEW_MILESTONE)
        .select(
            REVIEW_MILESTONE.id,
            REVIEW_MILESTONE.name,
            REVIEW_MILESTONE.madeBy,
            REVIEW_MILESTONE.madeAt,
            REVIEW_MILESTONE.body)
        .and(REVIEW_MILESTONE.workload.eq(workload))
        .and(REVIEW_MILESTONE.lens.eq(lens))
        .and(condition)
        .orderBy(REVIEW_MILESTONE.madeAt.desc(), REVIEW_MILESTONE.id.desc())
        .fetch(MilestoneRows::milestone);
  }

  long add(String name, Review review, String by, Instant now) {
    Map<String, Object> risks = new LinkedHashMap<>();
    Map<String, Object> answers = new LinkedHashMap<>();
    Map<String, Object> states = new LinkedHashMap<>();
    review.questions().forEach(each -> risks.put(each.question().code(), each.risk()));
    review
        .practices()
        .forEach(each -> {
          answers.put(each.practice().code(), each.answer());
          states.put(each.practice().code(), each.state());
        });
    return add(
        name,
        Map.of("risks", risks, "answers", answers, "states", states, FAILURES, failures(review)),
        by,
        now);
  }

  private static Map<String, Object> failures(Review review) {
    Map<String, Object> failures = new LinkedHashMap<>();
    review
        .practices()
        .flatMap(each -> each.rules().stream())
        .filter(each -> !each.fails().isEmpty())
        .forEach(each -> {
          Failure failure = Failure.of(each);
          failures.put(
              each.rule().id(),
              Map.of(ACCOUNTS, List.copyOf(failure.accounts()), MEASURE, failure.measure()));
        });
    return failures;
  }

  /** One of the Tool's. */
  long add(String name, ToolMilestone.Stood stood, String by, Instant at) {
    return add(
        name, Map.of("risks", stood.risks(), "answers", stood.practices(), TOOL, true), by, at);
  }

  private long add(String name, Map<String, Object> body, String by, Instant now) {
    long id = rows.id();
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(REVIEW_MILESTONE.id, id);
    values.put(REVIEW_MILESTONE.workload, workload);
    values.put(REVIEW_MILESTONE.lens, lens);
    values.put(REVIEW_MILESTONE.name, name);
    values.put(REVIEW_MILESTONE.madeBy, by);
    values.put(REVIEW_MILESTONE.madeAt, now);
    values.put(
        REVIEW_MILESTONE.body, Packed.pack(Json.write(body).getBytes(StandardCharsets.UTF_8)));
    rows.insert(REVIEW_MILESTONE, values);
    return id;
  }

  private static Milestone milestone(Record row) {
    Map<String, Object> body =
        Json.readObject(
            new String(Packed.unpack(row.get(REVIEW_MILESTONE.body)), StandardCharsets.UTF_8));
    return new Milestone(
        row.get(REVIEW_MILESTONE.id),
        row.get(REVIEW_MILESTONE.name),
        row.get(REVIEW_MILESTONE.madeBy),
        row.get(REVIEW_MILESTONE.madeAt),
        Boolean.TRUE.equals(body.get(TOOL)),
        values(body, "risks", QuestionRisk.class),
        values(body, "answers", Answer.class),
        values(body, "states", State.class),
        failures(body));
  }

  private static Map<String, Failure> failures(Map<String, Object> body) {
    Map<String, Failure> failures = new LinkedHashMap<>();
    if (body.get(FAILURES) instanceof Map<?, ?> map) {
      map.forEach((rule, value) -> {
        if (value instanceof Map<?, ?> failure
            && failure.get(ACCOUNTS) instanceof List<?> accounts
            && failure.get(MEASURE) instanceof String measure) {
          failures.put(
              rule.toString(),
              new Failure(
                  accounts.stream().map(Object::toString).collect(Collectors.toSet()), measure));
        }
      });
    }
    return failures;
  }

  private static <E extends Enum<E>> Map<String, E> values(
      Map<String, Object> body, String field, Class<E> type) {
    Map<String, E> values = new LinkedHashMap<>();
    if (body.get(field) instanceof Map<?, ?> map) {
      map.forEach(
          (code, value) -> values.put(code.toString(), Enum.valueOf(type, value.toString())));
    }
    return values;
  }
}
