package dev.atoll.store.review;

import static dev.atoll.store.schema.ReviewAnswerTable.REVIEW_ANSWER;

import dev.atoll.engine.review.Answer;
import dev.atoll.engine.review.Reason;
import dev.atoll.store.codec.Json;
import dev.atoll.store.schema.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Answers of people as rows give and take them. */
final class SaidRows {
  private static final List<Field<?>> COLUMNS =
      List.of(
          REVIEW_ANSWER.workload,
          REVIEW_ANSWER.code,
          REVIEW_ANSWER.answer,
          REVIEW_ANSWER.reason,
          REVIEW_ANSWER.note,
          REVIEW_ANSWER.evidence,
          REVIEW_ANSWER.answeredBy,
          REVIEW_ANSWER.answeredOn,
          REVIEW_ANSWER.owner,
          REVIEW_ANSWER.changedBy,
          REVIEW_ANSWER.changedAt);

  private final Rows rows;
  private final long lens;

  SaidRows(Rows rows, long lens) {
    this.rows = rows;
    this.lens = lens;
  }

  /** Of a workload, by code. */
  Map<String, Said> of(long workload) {
    Map<String, Said> all = new LinkedHashMap<>();
    rows.from(REVIEW_ANSWER)
        .select(COLUMNS)
        .and(REVIEW_ANSWER.workload.eq(workload))
        .and(REVIEW_ANSWER.lens.eq(lens))
        .orderBy(REVIEW_ANSWER.code)
        .forEach(row -> all.put(row.get(REVIEW_ANSWER.code), said(row)));
    return all;
  }

  void put(long workload, Said said) {
    remove(workload, said.code());
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(REVIEW_ANSWER.workload, workload);
    values.put(REVIEW_ANSWER.lens, lens);
    values.put(REVIEW_ANSWER.code, said.code());
    values.put(REVIEW_ANSWER.answer, said.answer().name());
    values.put(REVIEW_ANSWER.reason, said.reason().map(Enum::name).orElse(null));
    values.put(REVIEW_ANSWER.note, said.note());
    values.put(REVIEW_ANSWER.evidence, Json.write(Map.of("links", said.evidence())));
    values.put(REVIEW_ANSWER.answeredBy, said.by());
    values.put(REVIEW_ANSWER.answeredOn, said.on());
    values.put(REVIEW_ANSWER.owner, said.owner());
    values.put(REVIEW_ANSWER.changedBy, said.changedBy());
    values.put(REVIEW_ANSWER.changedAt, said.changedAt());
    rows.insert(REVIEW_ANSWER, values);
  }

  void remove(long workload, String code) {
    rows.delete(REVIEW_ANSWER)
        .and(Rows.bare(REVIEW_ANSWER.workload).eq(workload))
        .and(Rows.bare(REVIEW_ANSWER.lens).eq(lens))
        .and(Rows.bare(REVIEW_ANSWER.code).eq(code))
        .execute();
  }

  private static Said said(Record row) {
    return new Said(
        row.get(REVIEW_ANSWER.code),
        Answer.valueOf(row.get(REVIEW_ANSWER.answer)),
        Optional.ofNullable(row.get(REVIEW_ANSWER.reason)).map(Reason::valueOf),
        row.get(REVIEW_ANSWER.note),
        links(Json.readObject(row.get(REVIEW_ANSWER.evidence))),
        row.get(REVIEW_ANSWER.answeredBy),
        row.get(REVIEW_ANSWER.answeredOn),
        row.get(REVIEW_ANSWER.owner),
        row.get(REVIEW_ANSWER.changedBy),
        row.get(REVIEW_ANSWER.changedAt));
  }

  private static List<String> links(Map<String, Object> evidence) {
    return evidence.get("links") instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }
}
