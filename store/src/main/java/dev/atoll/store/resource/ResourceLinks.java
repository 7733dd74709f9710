package dev.atoll.store.resource;

import static dev.atoll.store.schema.ResourceLinkTable.RESOURCE_LINK;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;

import dev.atoll.store.schema.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** Which resources name which. */
public final class ResourceLinks {
  private static final int MOST = 500;

  private final Rows rows;

  public ResourceLinks(Rows rows) {
    this.rows = rows;
  }

  /** Those that a resource names, at most 500. */
  public List<ResourceLink> from(long resource) {
    return links(RESOURCE.id.eq(RESOURCE_LINK.target), RESOURCE_LINK.source.eq(resource));
  }

  /** Those that name a resource, at most 500. */
  public List<ResourceLink> to(long resource) {
    return links(RESOURCE.id.eq(RESOURCE_LINK.source), RESOURCE_LINK.target.eq(resource));
  }

  private List<ResourceLink> links(Condition other, Condition end) {
    List<Field<?>> columns = new ArrayList<>(ResourceRows.NAMES);
    columns.add(RESOURCE_LINK.via);
    return rows.from(RESOURCE_LINK)
        .join(RESOURCE, other)
        .select(columns)
        .and(end)
        .orderBy(RESOURCE.type, RESOURCE.name, RESOURCE.id)
        .limit(MOST)
        .fetch(row -> new ResourceLink(ResourceRows.ref(row), row.get(RESOURCE_LINK.via)));
  }
}
