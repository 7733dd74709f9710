package dev.atoll.store.ingest;

import static dev.atoll.store.schema.ResourceTable.RESOURCE;

import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Status;
import dev.atoll.store.codec.Outcomes;
import java.util.SortedMap;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A resource of an account as the store has it after what was read is in. */
final class Known {
  final long id;
  final String type;
  final String region;
  final String identifier;
  final @Nullable String arn;
  final UUID content;
  final boolean gone;
  final SortedMap<Integer, Status> outcomes;

  /** What the scan read of it; null where it did not. */
  final @Nullable Resource read;

  /** Whether the store did not have it before: then its risks are written with it. */
  final boolean added;

  Known(
      long id,
      String type,
      String region,
      String identifier,
      @Nullable String arn,
      UUID content,
      boolean gone,
      SortedMap<Integer, Status> outcomes,
      @Nullable Resource read,
      boolean added) {
    this.id = id;
    this.type = type;
    this.region = region;
    this.identifier = identifier;
    this.arn = arn;
    this.content = content;
    this.gone = gone;
    this.outcomes = outcomes;
    this.read = read;
    this.added = added;
  }

  /** One that is there and was not read now. */
  static Known of(Record row) {
    return new Known(
        row.get(RESOURCE.id),
        row.get(RESOURCE.type),
        row.get(RESOURCE.region),
        row.get(RESOURCE.identifier),
        null,
        row.get(RESOURCE.content),
        false,
        Outcomes.read(row.get(RESOURCE.outcomes)),
        null,
        false);
  }
}
