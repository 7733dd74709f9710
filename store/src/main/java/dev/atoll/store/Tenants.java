package dev.atoll.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** All tenants, for who runs the server. What a person may see of them is not decided here. */
public final class Tenants {
  private static final Table<Record> TENANT = DSL.table(DSL.name("tenant"));
  private static final Field<Long> ID = DSL.field(DSL.name("id"), SQLDataType.BIGINT);
  private static final Field<String> NAME = DSL.field(DSL.name("name"), SQLDataType.VARCHAR);
  private static final Field<String> PLAN = DSL.field(DSL.name("plan"), SQLDataType.VARCHAR);
  private static final Field<Instant> TRIAL_ENDS_AT =
      DSL.field(DSL.name("trial_ends_at"), SQLDataType.INSTANT);
  private static final Field<Integer> NODE_LIMIT =
      DSL.field(DSL.name("node_limit"), SQLDataType.INTEGER);
  private static final Field<Integer> RETENTION_DAYS =
      DSL.field(DSL.name("retention_days"), SQLDataType.INTEGER);
  private static final Field<Instant> CREATED_AT =
      DSL.field(DSL.name("created_at"), SQLDataType.INSTANT);

  private static final List<Field<?>> ALL =
      List.of(ID, NAME, PLAN, TRIAL_ENDS_AT, NODE_LIMIT, RETENTION_DAYS, CREATED_AT);

  private final Database database;

  Tenants(Database database) {
    this.database = database;
  }

  /** All, by name. */
  public List<Tenant> all() {
    return database.withoutTenant(
        dsl -> dsl.select(ALL).from(TENANT).orderBy(NAME).fetch(Tenants::tenant));
  }

  public Optional<Tenant> find(long id) {
    return database.withoutTenant(
        dsl -> dsl.select(ALL).from(TENANT).where(ID.eq(id)).fetchOptional(Tenants::tenant));
  }

  /** Adds a tenant; the id that it carries does not count. */
  public Tenant add(Tenant wanted) {
    return database.withoutTenant(dsl -> {
      long id = dsl.nextval(DSL.sequence(DSL.name("ids"), SQLDataType.BIGINT));
      dsl.insertInto(TENANT).set(ID, id).set(values(wanted)).execute();
      return dsl.select(ALL).from(TENANT).where(ID.eq(id)).fetchSingle(Tenants::tenant);
    });
  }

  /** Replaces all but the id and when it was created; false where there is none of its id. */
  public boolean change(Tenant tenant) {
    return database.withoutTenant(dsl -> {
      Map<Field<?>, @Nullable Object> values = values(tenant);
      values.remove(CREATED_AT);
      return dsl.update(TENANT).set(values).where(ID.eq(tenant.id())).execute() > 0;
    });
  }

  private static Map<Field<?>, @Nullable Object> values(Tenant tenant) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(NAME, tenant.name());
    values.put(PLAN, tenant.plan());
    values.put(TRIAL_ENDS_AT, tenant.trialEndsAt().orElse(null));
    values.put(NODE_LIMIT, tenant.nodeLimit().orElse(null));
    values.put(RETENTION_DAYS, tenant.retentionDays());
    values.put(CREATED_AT, tenant.createdAt());
    return values;
  }

  private static Tenant tenant(Record row) {
    return new Tenant(
        row.get(ID),
        row.get(NAME),
        row.get(PLAN),
        Optional.ofNullable(row.get(TRIAL_ENDS_AT)),
        Optional.ofNullable(row.get(NODE_LIMIT)),
        row.get(RETENTION_DAYS),
        row.get(CREATED_AT));
  }
}
