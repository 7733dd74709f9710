package dev.atoll.store.workload;

import static dev.atoll.store.schema.WorkloadTable.WORKLOAD;

import dev.atoll.store.Estate;
import dev.atoll.store.codec.Json;
import dev.atoll.store.schema.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

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
    return rows.from(WORKLOAD)
        .select(COLUMNS)
        .orderBy(WORKLOAD.name)
        .fetch(Workloads::workload);
  }
}
