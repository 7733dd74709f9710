package dev.atoll.store.resource;

import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.ResourceVersionTable.RESOURCE_VERSION;
import static dev.atoll.store.schema.TextSignTable.TEXT_SIGN;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.Estate;
import dev.atoll.store.Keyset;
import dev.atoll.store.Page;
import dev.atoll.store.Paging;
import dev.atoll.store.Scope;
import dev.atoll.store.adherence.Adherence;
import dev.atoll.store.adherence.TrendPoint;
import dev.atoll.store.finding.FindingItem;
import dev.atoll.store.finding.FindingRows;
import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.ingest.Contents;
import dev.atoll.store.schema.Rows;
import dev.atoll.store.text.TextSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Resources: lists, one, its configurations over time, and what surrounds it. */
public final class Resources {
  private static final Keyset KEYSET =
      new Keyset(
          Map.<String, Field<?>>of(
              "name", RESOURCE.name,
              "type", RESOURCE.type,
              "high", RESOURCE.urgency,
              "medium", RESOURCE.medium,
              "risks", RESOURCE.risks,
              "lastSeen", RESOURCE.lastSeen,
              "id", RESOURCE.id),
          "type",
          RESOURCE.id,
          List.of());

  private final Estate estate;

  public Resources(Estate estate) {
    this.estate = estate;
  }

  /**
   * Resources that are there, by {@code type} (the usual order), {@code name}, {@code high} and
   * then medium and low risks, {@code medium} or all {@code risks}, {@code lastSeen} or {@code id}.
   */
  public Page<ResourceItem> page(ResourceFilter filter, Paging paging) {
    return estate.run(rows -> {
      Condition condition = ResourceConditions.of(filter, rows);
      Optional<TextSearch> search = TextSearch.of(rows, filter.text());
      if (search.isPresent()) {
        return page(rows, condition, paging, search.get());
      }
      long total =
          ResourceConditions.total(filter, rows)
              .orElseGet(() ->
                  (long)
                      rows.from(RESOURCE)
                          .select(DSL.count())
                          .and(condition)
                          .fetchSingle(DSL.count()));
      return KEYSET.page(
          rows.from(RESOURCE).select(ResourceRows.COLUMNS).and(condition),
          paging,
          ResourceRows::item,
          total);
    });
  }

  private static Page<ResourceItem> page(
      Rows rows, Condition rest, Paging paging, TextSearch search) {
    boolean rare = search.isRare(TEXT_SIGN.resources);
    Condition text = ResourceConditions.text(search, rare);
    TextSearch.Count count = TextSearch.count(rows.from(RESOURCE), rest, text, rare);
    return KEYSET.page(
        rows.from(RESOURCE).select(ResourceRows.COLUMNS).and(rest).and(text),
        paging,
        ResourceRows::item,
        count.found(),
        count.more());
  }

  /**
   * How many resources of these types were there on the days on which something was scanned, the
   * oldest first.
   */
  public List<Present> present(Collection<String> types, Instant from, Instant to) {
    return estate.run(rows -> {
      Set<Instant> scanned =
          Adherence.trend(rows, Scope.ALL, from, to).stream()
              .map(TrendPoint::at)
              .collect(Collectors.toSet());
      return new PresentQuery(rows, types).at(scanned);
    });
  }

  /** All of one resource, also of one that is gone; empty where there never was one. */
  public Optional<ResourceDetail> find(long id) {
    return estate.run(rows -> {
      List<Field<?>> columns = new ArrayList<>(ResourceRows.COLUMNS);
      columns.add(RESOURCE.content);
      return rows.from(RESOURCE)
          .select(columns)
          .and(RESOURCE.id.eq(id))
          .fetchOptional(row -> detail(rows, row));
    });
  }

  private ResourceDetail detail(Rows rows, Record row) {
    long id = row.get(RESOURCE.id);
    ResourceLinks links = new ResourceLinks(rows);
    return new ResourceDetail(
        ResourceRows.item(row),
        Contents.read(rows, row.get(RESOURCE.content)).orElse("{}"),
        links.from(id),
        links.to(id),
        findings(rows, id),
        versions(rows, id));
  }

  private List<FindingItem> findings(Rows rows, long id) {
    KnowledgeBase knowledge = estate.knowledge(rows);
    return FindingRows.source(rows)
        .select(FindingRows.COLUMNS)
        .and(FINDING.resource.eq(id))
        .and(FINDING.status.ne(FindingStatus.RESOLVED.id()))
        .orderBy(FINDING.severity, FINDING.rule)
        .fetch(row -> FindingRows.item(row, knowledge));
  }

  private static List<ResourceVersion> versions(Rows rows, long id) {
    return rows.from(RESOURCE_VERSION)
        .select(RESOURCE_VERSION.since, RESOURCE_VERSION.until, RESOURCE_VERSION.content)
        .and(RESOURCE_VERSION.resource.eq(id))
        .orderBy(RESOURCE_VERSION.since.desc())
        .fetch(row ->
            new ResourceVersion(
                row.get(RESOURCE_VERSION.since),
                Optional.ofNullable(row.get(RESOURCE_VERSION.until)),
                row.get(RESOURCE_VERSION.content).toString()));
  }

  /** A configuration that a resource has or had, as JSON; empty where it never had it. */
  public Optional<String> configuration(long id, String hash) {
    UUID content;
    try {
      content = UUID.fromString(hash);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return estate.run(rows -> {
      boolean had =
          rows.from(RESOURCE_VERSION)
              .select(RESOURCE_VERSION.since)
              .and(RESOURCE_VERSION.resource.eq(id))
              .and(RESOURCE_VERSION.content.eq(content))
              .fetch()
              .isNotEmpty();
      return had ? Contents.read(rows, content) : Optional.empty();
    });
  }

  /**
   * The resources within so many steps, whichever way the links lead; empty where there is none.
   *
   * @param depth 1 to 3
   */
  public Optional<Neighbourhood> neighbourhood(long id, int depth) {
    return estate.run(rows -> new NeighbourhoodQuery(rows).around(id, depth));
  }

  /** All of a workload, as far as it can be drawn; empty where there is no such workload. */
  public Optional<Neighbourhood> topology(long workload) {
    return estate
        .workloads()
        .find(workload)
        .map(_ -> estate.run(rows -> new TopologyQuery(rows, workload).topology()));
  }
}
