package dev.atoll.store.resource;

import static dev.atoll.store.schema.ResourceTable.RESOURCE;

import dev.atoll.store.RiskCounts;
import dev.atoll.store.codec.Json;
import dev.atoll.store.resource.Neighbourhood.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/** Resources as rows give them. */
public final class ResourceRows {
  /** What {@link #ref} needs. */
  public static final List<Field<?>> NAMES =
      List.of(
          RESOURCE.id,
          RESOURCE.identifier,
          RESOURCE.name,
          RESOURCE.type,
          RESOURCE.arn,
          RESOURCE.account,
          RESOURCE.region);

  /** What {@link #item} needs. */
  public static final List<Field<?>> COLUMNS = columns();

  /** What {@link #node} needs. */
  static final List<Field<?>> NODE =
      List.of(
          RESOURCE.id,
          RESOURCE.type,
          RESOURCE.name,
          RESOURCE.region,
          RESOURCE.zone,
          RESOURCE.high,
          RESOURCE.medium,
          RESOURCE.low);

  private ResourceRows() {}

  private static List<Field<?>> columns() {
    List<Field<?>> columns = new ArrayList<>(NAMES);
    columns.addAll(
        List.of(
            RESOURCE.tags,
            RESOURCE.high,
            RESOURCE.medium,
            RESOURCE.low,
            RESOURCE.risks,
            RESOURCE.urgency,
            RESOURCE.firstSeen,
            RESOURCE.lastSeen,
            RESOURCE.goneAt));
    return List.copyOf(columns);
  }

  public static ResourceRef ref(Record row) {
    return new ResourceRef(
        row.get(RESOURCE.id),
        row.get(RESOURCE.identifier),
        row.get(RESOURCE.name),
        row.get(RESOURCE.type),
        Optional.ofNullable(row.get(RESOURCE.arn)),
        row.get(RESOURCE.account),
        row.get(RESOURCE.region));
  }

  public static ResourceItem item(Record row) {
    return new ResourceItem(
        ref(row),
        Json.readTexts(row.get(RESOURCE.tags)),
        risks(row),
        row.get(RESOURCE.firstSeen),
        row.get(RESOURCE.lastSeen),
        Optional.ofNullable(row.get(RESOURCE.goneAt)));
  }

  static Node node(Record row) {
    return new Node(
        row.get(RESOURCE.id),
        row.get(RESOURCE.type),
        row.get(RESOURCE.name),
        row.get(RESOURCE.region),
        Optional.ofNullable(row.get(RESOURCE.zone)),
        risks(row));
  }

  public static RiskCounts risks(Record row) {
    return new RiskCounts(row.get(RESOURCE.high), row.get(RESOURCE.medium), row.get(RESOURCE.low));
  }
}
