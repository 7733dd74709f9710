package dev.atoll.store.resource;

import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.ResourceVersionTable.RESOURCE_VERSION;

import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Counts resources over time: a resource has one configuration from when it was seen until it was
 * gone, so what began by then and did not end is what was there. What began and ended goes by
 * scans, so there are few times to read, however many resources.
 */
final class PresentQuery {
  private final Rows rows;
  private final Collection<String> types;

  PresentQuery(Rows rows, Collection<String> types) {
    this.rows = rows;
    this.types = types;
  }

  List<Present> at(Collection<Instant> times) {
    TreeMap<Instant, Long> changes = new TreeMap<>();
    times.forEach(time -> changes.put(time, 0L));
    changed(RESOURCE_VERSION.since).forEach((at, count) -> changes.merge(at, count, Long::sum));
    changed(RESOURCE_VERSION.until).forEach((at, count) -> changes.merge(at, -count, Long::sum));
    TreeMap<Instant, Long> there = new TreeMap<>();
    long sum = 0;
    for (Map.Entry<Instant, Long> change : changes.entrySet()) {
      sum += change.getValue();
      there.put(change.getKey(), sum);
    }
    return there.entrySet().stream()
        .filter(entry -> times.contains(entry.getKey()))
        .map(entry -> new Present(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Map<Instant, Long> changed(Field<Instant> when) {
    return rows.from(RESOURCE_VERSION)
        .join(RESOURCE, RESOURCE.id.eq(RESOURCE_VERSION.resource))
        .select(when, DSL.count())
        .and(RESOURCE.type.in(types))
        .and(when.isNotNull())
        .groupBy(when)
        .fetch()
        .intoMap(row -> row.get(when), row -> row.get(DSL.count()).longValue());
  }
}
