package dev.atoll.store.finding;

import static dev.atoll.store.schema.FindingTable.FINDING;
import static dev.atoll.store.schema.MuteTable.MUTE;
import static dev.atoll.store.schema.ResourceTable.RESOURCE;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.store.Estate;
import dev.atoll.store.finding.FindingEvent.Kind;
import dev.atoll.store.ingest.Events;
import dev.atoll.store.ingest.Expiry;
import dev.atoll.store.ingest.Figures;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Patterns of findings that are not shown. */
public final class Mutes {
  static final List<Field<?>> COLUMNS =
      List.of(
          MUTE.id,
          MUTE.rule,
          MUTE.account,
          MUTE.region,
          MUTE.resource,
          MUTE.tag,
          MUTE.reason,
          MUTE.actor,
          MUTE.until,
          MUTE.createdAt);
  private static final int SAMPLE = 10;

  private final Estate estate;

  public Mutes(Estate estate) {
    this.estate = estate;
  }

  static Mute mute(Record row) {
    return new Mute(
        row.get(MUTE.id),
        Optional.ofNullable(row.get(MUTE.rule)),
        Optional.ofNullable(row.get(MUTE.account)),
        Optional.ofNullable(row.get(MUTE.region)),
        Optional.ofNullable(row.get(MUTE.resource)),
        Optional.ofNullable(row.get(MUTE.tag)),
        row.get(MUTE.reason),
        row.get(MUTE.actor),
        Optional.ofNullable(row.get(MUTE.until)),
        row.get(MUTE.createdAt));
  }

  /** All, the newest first. */
  public List<Mute> all() {
    return estate.run(
        rows -> rows.from(MUTE).select(COLUMNS).orderBy(MUTE.id.desc()).fetch(Mutes::mute));
  }

  /**
   * What a mute would hide of the open findings.
   *
   * @throws dev.atoll.engine.error.AtollException MUTE_INVALID
   */
  public MutePreview preview(Mute mute) {
    return estate.run(rows -> {
      KnowledgeBase knowledge = estate.knowledge(rows);
      List<Record> hidden = hidden(rows, mute);
      return new MutePreview(
          hidden.size(),
          hidden.stream().limit(SAMPLE).map(row -> FindingRows.item(row, knowledge)).toList());
    });
  }

  /**
   * Adds a mute and hides what it matches; the id that it carries does not count.
   *
   * @throws dev.atoll.engine.error.AtollException MUTE_INVALID
   */
  public Mute add(Mute wanted) {
    MuteMatcher.of(wanted);
    return estate.run(rows -> {
      rows.lockTenant();
      Mute added = insert(rows, wanted);
      Instant at = added.createdAt();
      List<Record> hidden = hidden(rows, added);
      Map<Field<?>, Object> values =
          Map.of(FINDING.status, FindingStatus.MUTED.id(), FINDING.mute, added.id());
      List<Long> ids = hidden.stream().map(row -> row.get(FINDING.id)).toList();
      for (List<Long> chunk : Rows.chunks(ids)) {
        rows.update(FINDING, values).and(Rows.bare(FINDING.id).in(chunk)).execute();
      }
      Events events = new Events(added.by());
      ids.forEach(id -> events.add(id, at, Kind.MUTED, added.reason(), null));
      events.write(rows);
      Set<Long> resources = new HashSet<>();
      Set<String> accounts = new HashSet<>();
      hidden.forEach(row -> {
        resources.add(row.get(RESOURCE.id));
        accounts.add(row.get(RESOURCE.account));
      });
      Figures figures = new Figures(rows);
      figures.risks(resources);
      figures.count(accounts);
      return added;
    });
  }

  private static Mute insert(Rows rows, Mute wanted) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    long id = rows.id();
    Instant at = wanted.createdAt().truncatedTo(ChronoUnit.MICROS);
    values.put(MUTE.id, id);
    values.put(MUTE.rule, wanted.rule().orElse(null));
    values.put(MUTE.account, wanted.account().orElse(null));
    values.put(MUTE.region, wanted.region().orElse(null));
    values.put(MUTE.resource, wanted.resource().orElse(null));
    values.put(MUTE.tag, wanted.tag().orElse(null));
    values.put(MUTE.reason, wanted.reason());
    values.put(MUTE.actor, wanted.by());
    values.put(MUTE.until, wanted.until().orElse(null));
    values.put(MUTE.createdAt, at);
    rows.insert(MUTE, values);
    return rows.from(MUTE).select(COLUMNS).and(MUTE.id.eq(id)).fetchSingle(Mutes::mute);
  }

  /** Deletes a mute and opens what it alone hid; false where there is none. */
  public boolean delete(long id, Instant now) {
    return estate.run(rows -> {
      rows.lockTenant();
      boolean there = rows.delete(MUTE).and(Rows.bare(MUTE.id).eq(id)).execute() > 0;
      if (there) {
        new Expiry(rows).expire(now.truncatedTo(ChronoUnit.MICROS));
      }
      return there;
    });
  }

  private static List<Record> hidden(Rows rows, Mute mute) {
    MuteMatcher matcher = MuteMatcher.of(mute);
    Set<Field<?>> columns = new LinkedHashSet<>(FindingRows.COLUMNS);
    columns.addAll(MuteMatcher.COLUMNS);
    List<Record> hidden = new ArrayList<>();
    try (var found =
        FindingRows.source(rows)
            .select(columns)
            .and(FINDING.status.eq(FindingStatus.OPEN.id()))
            .fetchSize(1000)
            .fetchLazy()) {
      for (Record row : found) {
        if (matcher.find(row).isPresent()) {
          hidden.add(row);
        }
      }
    }
    return hidden;
  }
}
