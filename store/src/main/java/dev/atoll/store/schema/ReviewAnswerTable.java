package dev.atoll.store.schema;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What people answer in a review. */
public final class ReviewAnswerTable extends EstateTable {
  public static final ReviewAnswerTable REVIEW_ANSWER = new ReviewAnswerTable("review_answer");

  public final Field<Long> workload = column("workload", SQLDataType.BIGINT);
  public final Field<Long> lens = column("lens", SQLDataType.BIGINT);
  public final Field<String> code = column("code", SQLDataType.VARCHAR);
  public final Field<String> answer = column("answer", SQLDataType.VARCHAR);
  public final Field<String> reason = column("reason", SQLDataType.VARCHAR);
  public final Field<String> note = column("note", SQLDataType.VARCHAR);
  public final Field<String> evidence = column("evidence", SQLDataType.VARCHAR);
  public final Field<String> answeredBy = column("answered_by", SQLDataType.VARCHAR);
  public final Field<LocalDate> answeredOn = column("answered_on", SQLDataType.LOCALDATE);
  public final Field<String> owner = column("owner", SQLDataType.VARCHAR);
  public final Field<String> changedBy = column("changed_by", SQLDataType.VARCHAR);
  public final Field<Instant> changedAt = column("changed_at", SQLDataType.INSTANT);

  private ReviewAnswerTable(String alias) {
    super("review_answer", alias);
  }
}
