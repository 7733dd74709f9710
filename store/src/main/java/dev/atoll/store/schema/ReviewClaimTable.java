package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Answers of the AWS Well-Architected Tool that were brought in. */
public final class ReviewClaimTable extends EstateTable {
  public static final ReviewClaimTable REVIEW_CLAIM = new ReviewClaimTable("review_claim");

  public final Field<Long> workload = column("workload", SQLDataType.BIGINT);
  public final Field<Long> lens = column("lens", SQLDataType.BIGINT);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<byte[]> body = column("body", SQLDataType.VARBINARY);
  public final Field<String> importedBy = column("imported_by", SQLDataType.VARCHAR);
  public final Field<Instant> importedAt = column("imported_at", SQLDataType.INSTANT);

  private ReviewClaimTable(String alias) {
    super("review_claim", alias);
  }
}
