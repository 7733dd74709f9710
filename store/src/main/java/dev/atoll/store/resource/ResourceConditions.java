package dev.atoll.store.resource;

import static dev.atoll.store.schema.ResourceCountTable.RESOURCE_COUNT;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.ResourceTagTable.RESOURCE_TAG;
import static dev.atoll.store.schema.WorkloadMemberTable.WORKLOAD_MEMBER;

import dev.atoll.store.ingest.Figures;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.schema.Sums;
import dev.atoll.store.text.TextSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Filters as conditions on resources. */
public final class ResourceConditions {
  private ResourceConditions() {}

  /** All that the filter asks but the text. */
  public static Condition of(ResourceFilter filter, Rows rows) {
    List<Condition> all = new ArrayList<>();
    all.add(RESOURCE.goneAt.isNull());
    if (!filter.types().isEmpty()) {
      all.add(RESOURCE.type.in(filter.types()));
    }
    if (!filter.accounts().isEmpty()) {
      all.add(RESOURCE.account.in(filter.accounts()));
    }
    if (!filter.regions().isEmpty()) {
      all.add(RESOURCE.region.in(filter.regions()));
    }
    filter.tag().filter(tag -> !tag.isBlank()).ifPresent(tag -> all.add(tagged(rows, tag)));
    filter
        .workload()
        .ifPresent(id ->
            all.add(
                RESOURCE.id.in(
                    rows.from(WORKLOAD_MEMBER)
                        .only(WORKLOAD_MEMBER.resource)
                        .and(WORKLOAD_MEMBER.workload.eq(id)))));
    return DSL.and(all);
  }

  /** Whether a resource has the text; a rare one is looked for where it may stand. */
  static Condition text(TextSearch search, boolean rare) {
    Condition holds =
        DSL.or(search.in(RESOURCE.name), search.in(RESOURCE.identifier), search.in(RESOURCE.arn));
    return rare ? search.among(RESOURCE.account, RESOURCE.type).and(holds) : holds;
  }

  private static Condition tagged(Rows rows, String tag) {
    int equals = tag.indexOf('=');
    Condition value =
        equals < 0 ? DSL.noCondition() : RESOURCE_TAG.content.eq(tag.substring(equals + 1));
    String name = equals < 0 ? tag : tag.substring(0, equals);
    return RESOURCE.id.in(
        rows.from(RESOURCE_TAG)
            .only(RESOURCE_TAG.resource)
            .and(RESOURCE_TAG.name.eq(name))
            .and(value));
  }

  /** How many there are, from the figures kept; empty where these do not tell. */
  static Optional<Long> total(ResourceFilter filter, Rows rows) {
    if (filter.text().filter(text -> !text.isBlank()).isPresent()
        || filter.tag().filter(tag -> !tag.isBlank()).isPresent()) {
      return Optional.empty();
    }
    Condition condition = RESOURCE_COUNT.workload.eq(filter.workload().orElse(Figures.EVERYTHING));
    if (!filter.types().isEmpty()) {
      condition = condition.and(RESOURCE_COUNT.type.in(filter.types()));
    }
    condition = condition.and(Figures.of(RESOURCE_COUNT.account, filter.accounts()));
    if (!filter.regions().isEmpty()) {
      condition = condition.and(RESOURCE_COUNT.region.in(filter.regions()));
    }
    var sum = Sums.of(RESOURCE_COUNT.resources);
    return Optional.of(rows.from(RESOURCE_COUNT).select(sum).and(condition).fetchSingle(sum));
  }
}
