package dev.atoll.store.workload;

import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.WorkloadMemberTable.WORKLOAD_MEMBER;
import static dev.atoll.store.schema.WorkloadTable.WORKLOAD;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.store.Estate;
import dev.atoll.store.codec.Json;
import dev.atoll.store.ingest.Recount;
import dev.atoll.store.resource.ResourceRef;
import dev.atoll.store.resource.ResourceRows;
import dev.atoll.store.review.Reviews;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Workloads, and which resources belong to them. */
public final class Workloads {
  static final List<Field<?>> COLUMNS =
      List.of(
          WORKLOAD.id,
          WORKLOAD.name,
          WORKLOAD.environment,
          WORKLOAD.criticality,
          WORKLOAD.owner,
          WORKLOAD.parent,
          WORKLOAD.definition);
  private static final int SAMPLE = 20;

  private final Estate estate;

  public Workloads(Estate estate) {
    this.estate = estate;
  }

  static Workload workload(Record row) {
    Map<String, Object> definition = Json.readObject(row.get(WORKLOAD.definition));
    return new Workload(
        row.get(WORKLOAD.id),
        row.get(WORKLOAD.name),
        row.get(WORKLOAD.environment),
        Criticality.valueOf(row.get(WORKLOAD.criticality).toUpperCase(Locale.ROOT)),
        row.get(WORKLOAD.owner),
        Definition.list(definition, "services"),
        Optional.ofNullable(row.get(WORKLOAD.parent)),
        Definition.list(definition, "accounts"),
        Definition.list(definition, "regions"),
        Definition.tags(definition),
        Definition.list(definition, "stacks"),
        Definition.list(definition, "applications"),
        Definition.list(definition, "resources"));
  }

  /** All, by name. */
  public List<Workload> all() {
    return estate.run(Workloads::all);
  }

  /** See {@link #all()}. */
  public static List<Workload> all(Rows rows) {
    return rows.from(WORKLOAD).select(COLUMNS).orderBy(WORKLOAD.name).fetch(Workloads::workload);
  }

  /** The workloads that a resource is in. */
  public static List<WorkloadRef> of(Rows rows, long resource) {
    return rows.from(WORKLOAD)
        .join(WORKLOAD_MEMBER, WORKLOAD_MEMBER.workload.eq(WORKLOAD.id))
        .select(COLUMNS)
        .and(WORKLOAD_MEMBER.resource.eq(resource))
        .orderBy(WORKLOAD.name)
        .fetch(row -> WorkloadRef.of(workload(row)));
  }

  public Optional<Workload> find(long id) {
    return estate.run(rows -> one(rows, id));
  }

  private static Optional<Workload> one(Rows rows, long id) {
    return rows.from(WORKLOAD)
        .select(COLUMNS)
        .and(WORKLOAD.id.eq(id))
        .fetchOptional(Workloads::workload);
  }

  /**
   * Adds a workload; the id that it carries does not count.
   *
   * @throws AtollException WORKLOAD_REFUSED where its name is taken or its parent does not fit
   */
  public Workload add(Workload wanted, Instant now) {
    return estate.run(rows -> {
      rows.lockTenant();
      long id = rows.id();
      check(rows, id, wanted);
      Map<Field<?>, @Nullable Object> values = values(wanted);
      values.put(WORKLOAD.id, id);
      rows.insert(WORKLOAD, values);
      recount(rows, above(rows, id), now);
      return one(rows, id).orElseThrow();
    });
  }

  /**
   * Replaces a workload; empty where there is none of its id.
   *
   * @throws AtollException WORKLOAD_REFUSED where its name is taken or its parent does not fit
   */
  public Optional<Workload> change(Workload wanted, Instant now) {
    return estate.run(rows -> {
      rows.lockTenant();
      check(rows, wanted.id(), wanted);
      Set<Long> touched = above(rows, wanted.id());
      if (rows.update(WORKLOAD, values(wanted))
              .and(Rows.bare(WORKLOAD.id).eq(wanted.id()))
              .execute()
          == 0) {
        return Optional.empty();
      }
      touched.addAll(above(rows, wanted.id()));
      recount(rows, touched, now);
      return one(rows, wanted.id());
    });
  }

  /** Deletes a workload; those nested in it stand alone then. False where there is none. */
  public boolean delete(long id, Instant now) {
    return estate.run(rows -> {
      rows.lockTenant();
      Set<Long> touched = above(rows, id);
      Map<Field<?>, @Nullable Object> none = new LinkedHashMap<>();
      none.put(WORKLOAD.parent, null);
      rows.update(WORKLOAD, none).and(Rows.bare(WORKLOAD.parent).eq(id)).execute();
      boolean there = rows.delete(WORKLOAD).and(Rows.bare(WORKLOAD.id).eq(id)).execute() > 0;
      if (there) {
        Reviews.forget(rows, id);
        recount(rows, touched, now);
      }
      return there;
    });
  }

  private static void recount(Rows rows, Set<Long> ids, Instant now) {
    new Recount(rows).workloads(ids, now.truncatedTo(ChronoUnit.MICROS));
  }

  /** A workload and those that it is nested in. */
  private static Set<Long> above(Rows rows, long id) {
    Map<Long, Optional<Long>> parents = new HashMap<>();
    all(rows).forEach(each -> parents.put(each.id(), each.parent()));
    Set<Long> above = new HashSet<>();
    Optional<Long> at = Optional.of(id);
    while (at.isPresent() && above.add(at.get())) {
      at = parents.getOrDefault(at.get(), Optional.empty());
    }
    return above;
  }

  private static void check(Rows rows, long id, Workload wanted) {
    List<Workload> all = all(rows);
    if (all.stream().anyMatch(each -> each.id() != id && each.name().equals(wanted.name()))) {
      throw refused("there is a workload " + wanted.name() + " already");
    }
    Map<Long, Optional<Long>> parents = new LinkedHashMap<>();
    all.forEach(each -> parents.put(each.id(), each.parent()));
    Set<Long> above = new HashSet<>(Set.of(id));
    Optional<Long> parent = wanted.parent();
    while (parent.isPresent()) {
      if (!parents.containsKey(parent.get())) {
        throw refused("its parent " + parent.get() + " is no workload");
      }
      if (!above.add(parent.get())) {
        throw refused("its parent is nested in it");
      }
      parent = parents.getOrDefault(parent.get(), Optional.empty());
    }
  }

  private static AtollException refused(String why) {
    return new AtollException(
        ErrorCode.WORKLOAD_REFUSED,
        "the workload is refused: " + why,
        "give it a name of its own, and a parent that is not nested in it");
  }

  private static Map<Field<?>, @Nullable Object> values(Workload workload) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(WORKLOAD.name, workload.name());
    values.put(WORKLOAD.environment, workload.environment());
    values.put(WORKLOAD.criticality, workload.criticality().id());
    values.put(WORKLOAD.owner, workload.owner());
    values.put(WORKLOAD.parent, workload.parent().orElse(null));
    values.put(WORKLOAD.definition, Definition.write(workload));
    return values;
  }

  /** What a workload holds, nested ones included: the {@code Identity} of each resource. */
  public Set<UUID> members(long id) {
    return estate.run(rows ->
        rows.from(WORKLOAD_MEMBER)
            .join(RESOURCE, RESOURCE.id.eq(WORKLOAD_MEMBER.resource))
            .select(RESOURCE.identity)
            .and(WORKLOAD_MEMBER.workload.eq(id))
            .fetchSet(RESOURCE.identity));
  }

  /** What a workload would hold, nested ones included where it is stored already. */
  public WorkloadPreview preview(Workload workload) {
    return estate.run(rows -> {
      Condition condition = Members.condition(rows, workload, all(rows));
      Map<String, Long> byType = new LinkedHashMap<>();
      var count = DSL.count();
      rows.from(RESOURCE)
          .select(RESOURCE.type, count)
          .and(condition)
          .groupBy(RESOURCE.type)
          .orderBy(count.desc(), RESOURCE.type)
          .forEach(row -> byType.put(row.get(RESOURCE.type), row.get(count).longValue()));
      List<ResourceRef> sample =
          rows.from(RESOURCE)
              .select(ResourceRows.NAMES)
              .and(condition)
              .orderBy(RESOURCE.id)
              .limit(SAMPLE)
              .fetch(ResourceRows::ref);
      long all = byType.values().stream().mapToLong(Long::longValue).sum();
      return new WorkloadPreview(all, sample, byType);
    });
  }

  /** Workloads that tags, stacks and applications suggest and that are not there, largest first. */
  public List<WorkloadSuggestion> suggestions() {
    return estate.run(rows -> new Suggesting(rows).suggestions(all(rows)));
  }
}
