package dev.atoll.store.schema;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Findings as they are now. */
public final class FindingTable extends EstateTable {
  public static final FindingTable FINDING = new FindingTable();

  public final Field<Long> id = column("id", SQLDataType.BIGINT);
  public final Field<String> rule = column("rule", SQLDataType.VARCHAR);
  public final Field<Long> resource = column("resource", SQLDataType.BIGINT);
  public final Field<String> account = column("account", SQLDataType.VARCHAR);
  public final Field<String> region = column("region", SQLDataType.VARCHAR);
  public final Field<String> type = column("type", SQLDataType.VARCHAR);
  public final Field<Integer> severity = column("severity", SQLDataType.INTEGER);
  public final Field<String> status = column("status", SQLDataType.VARCHAR);
  public final Field<String> message = column("message", SQLDataType.VARCHAR);
  public final Field<String> evidence = column("evidence", SQLDataType.VARCHAR);
  public final Field<Instant> firstSeen = column("first_seen", SQLDataType.INSTANT);
  public final Field<Instant> openedAt = column("opened_at", SQLDataType.INSTANT);
  public final Field<Instant> lastSeen = column("last_seen", SQLDataType.INSTANT);
  public final Field<Instant> resolvedAt = column("resolved_at", SQLDataType.INSTANT);
  public final Field<String> assignee = column("assignee", SQLDataType.VARCHAR);
  public final Field<String> acceptedOwner = column("accepted_owner", SQLDataType.VARCHAR);
  public final Field<String> acceptedReason = column("accepted_reason", SQLDataType.VARCHAR);
  public final Field<String> acceptedTicket = column("accepted_ticket", SQLDataType.VARCHAR);
  public final Field<Instant> acceptedUntil = column("accepted_until", SQLDataType.INSTANT);
  public final Field<String> acceptedBy = column("accepted_by", SQLDataType.VARCHAR);
  public final Field<Long> mute = column("mute", SQLDataType.BIGINT);

  private FindingTable() {
    super("finding", "finding");
  }
}
