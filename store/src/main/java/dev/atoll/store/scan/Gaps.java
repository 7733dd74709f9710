package dev.atoll.store.scan;

import static dev.atoll.store.schema.AccountTable.ACCOUNT;
import static dev.atoll.store.schema.GapTable.GAP;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.WorkloadMemberTable.WORKLOAD_MEMBER;

import dev.atoll.engine.model.Gap;
import dev.atoll.store.Estate;
import dev.atoll.store.Keyset;
import dev.atoll.store.Page;
import dev.atoll.store.Paging;
import dev.atoll.store.Scope;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.schema.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What the last scan of each account did not see. */
public final class Gaps {
  private static final Keyset KEYSET =
      new Keyset(
          Map.<String, Field<?>>of(
              "id", GAP.id,
              "account", GAP.account,
              "region", GAP.region,
              "service", GAP.service,
              "type", GAP.type,
              "reason", GAP.reason),
          "account",
          GAP.id,
          List.of());

  private final Estate estate;

  public Gaps(Estate estate) {
    this.estate = estate;
  }

  /**
   * Gaps by {@code account} (the usual order), {@code region}, {@code service}, {@code type},
   * {@code reason} or {@code id}. Of a workload: those in the accounts and regions where it has
   * members, for what was not seen there may be one.
   */
  public Page<Gap> page(Scope scope, Paging paging) {
    return estate.run(rows -> {
      Condition condition = condition(rows, scope);
      long total = count(rows, scope);
      List<Field<?>> columns = new ArrayList<>(ScanFields.GAPS);
      columns.add(GAP.id);
      return KEYSET.page(
          source(rows).select(columns).and(condition), paging, ScanFields::gap, total);
    });
  }

  /** How many there are. */
  public static long count(Rows rows, Scope scope) {
    var count = DSL.count();
    return source(rows).select(count).and(condition(rows, scope)).fetchSingle(count);
  }

  private static Source source(Rows rows) {
    return rows.from(GAP)
        .join(ACCOUNT, ACCOUNT.lastScan.eq(GAP.scan).and(ACCOUNT.account.eq(GAP.account)));
  }

  private static Condition condition(Rows rows, Scope scope) {
    Condition account = scope.account().map(GAP.account::eq).orElse(DSL.noCondition());
    Condition region = scope.region().map(GAP.region::eq).orElse(DSL.noCondition());
    Condition workload =
        scope.workload().map(id -> nearMembers(rows, id)).orElse(DSL.noCondition());
    return DSL.and(account, region, workload);
  }

  private static Condition nearMembers(Rows rows, long workload) {
    return DSL.exists(
        rows.from(WORKLOAD_MEMBER)
            .join(RESOURCE, RESOURCE.id.eq(WORKLOAD_MEMBER.resource))
            .only(RESOURCE.id)
            .and(WORKLOAD_MEMBER.workload.eq(workload))
            .and(RESOURCE.account.eq(GAP.account))
            .and(RESOURCE.region.eq(GAP.region)));
  }
}
