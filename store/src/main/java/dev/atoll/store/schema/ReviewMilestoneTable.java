package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** How reviews stood. */
public final class ReviewMilestoneTable extends EstateTable {
  public static final ReviewMilestoneTable REVIEW_MILESTONE =
      new ReviewMilestoneTable("review_milestone");

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<Long> workload = column("workload", SQLDataType.BIGINT);
  public final Field<Long> lens = column("lens", SQLDataType.BIGINT);
  public final Field<String> name = column("name", SQLDataType.VARCHAR);
  public final Field<String> madeBy = column("made_by", SQLDataType.VARCHAR);
  public final Field<Instant> madeAt = column("made_at", SQLDataType.INSTANT);
  public final Field<byte[]> body = column("body", SQLDataType.VARBINARY);

  private ReviewMilestoneTable(String alias) {
    super("review_milestone", alias);
  }
}
