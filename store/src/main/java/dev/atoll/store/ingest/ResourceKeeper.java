package dev.atoll.store.ingest;

import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.ResourceTagTable.RESOURCE_TAG;
import static dev.atoll.store.schema.ResourceVersionTable.RESOURCE_VERSION;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Status;
import dev.atoll.store.codec.Hash;
import dev.atoll.store.codec.Json;
import dev.atoll.store.codec.Numbers;
import dev.atoll.store.codec.Outcomes;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.finding.MuteMatcher;
import dev.atoll.store.schema.Rows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Keeps an account's resources: what is new, what changed, what is gone. */
final class ResourceKeeper {
  private static final int NAME = 500;
  private static final int LONG_NAME = 2048;
  private static final int TAG_NAME = 128;
  private static final List<Field<?>> WRITTEN =
      List.of(
          RESOURCE.name,
          RESOURCE.arn,
          RESOURCE.tags,
          RESOURCE.zone,
          RESOURCE.content,
          RESOURCE.outcomes,
          RESOURCE.goneAt,
          RESOURCE.lastSeen);

  private final Rows rows;
  private final Reading reading;
  private final String account;
  private final RuleNumbers numbers;
  private final MuteMatcher mutes;

  private final Map<UUID, byte[]> contents = new HashMap<>();
  private final List<@Nullable Object[]> added = new ArrayList<>();
  private final List<@Nullable Object[]> changed = new ArrayList<>();
  private final List<Long> closed = new ArrayList<>();
  private final List<@Nullable Object[]> opened = new ArrayList<>();
  private final List<Long> retagged = new ArrayList<>();
  private final List<@Nullable Object[]> tags = new ArrayList<>();
  private final List<Long> untouched = new ArrayList<>();
  private final List<Long> gone = new ArrayList<>();
  private final List<Known> all = new ArrayList<>();

  ResourceKeeper(
      Rows rows, Reading reading, String account, RuleNumbers numbers, MuteMatcher mutes) {
    this.rows = rows;
    this.reading = reading;
    this.account = account;
    this.numbers = numbers;
    this.mutes = mutes;
  }

  /** Stores what was read; gives all resources that the account has or had. */
  List<Known> keep() {
    Map<UUID, Record> stored = stored();
    Map<UUID, Resource> read = reading.resources(account);
    Iterator<Long> ids =
        rows.ids((int) read.keySet().stream().filter(each -> !stored.containsKey(each)).count())
            .iterator();
    read.forEach((identity, resource) -> {
      Record before = stored.get(identity);
      if (before == null) {
        add(ids.next(), identity, resource);
      } else {
        seen(before, identity, resource);
      }
    });
    stored.forEach((identity, before) -> {
      if (!read.containsKey(identity)) {
        unseen(before);
      }
    });
    write();
    return all;
  }

  private Map<UUID, Record> stored() {
    return rows.from(RESOURCE)
        .select(
            RESOURCE.id,
            RESOURCE.identity,
            RESOURCE.type,
            RESOURCE.region,
            RESOURCE.identifier,
            RESOURCE.name,
            RESOURCE.arn,
            RESOURCE.tags,
            RESOURCE.zone,
            RESOURCE.content,
            RESOURCE.outcomes,
            RESOURCE.goneAt)
        .and(RESOURCE.account.eq(account))
        .fetchMap(RESOURCE.identity);
  }

  private void add(long id, UUID identity, Resource resource) {
    Shape shape = new Shape(resource);
    SortedMap<Integer, Status> outcomes = outcomes(new TreeMap<>(), identity);
    int[] risks = risks(identity);
    added.add(
        new Object[] {
          id,
          identity,
          resource.type(),
          account,
          resource.region(),
          Texts.cut(resource.id(), LONG_NAME),
          shape.name,
          shape.arn,
          shape.tags,
          shape.zone,
          shape.content,
          Outcomes.write(outcomes),
          reading.at,
          reading.at,
          null,
          risks[0],
          risks[1],
          risks[2]
        });
    opened.add(new Object[] {id, reading.at, null, shape.content});
    tag(id, resource);
    all.add(known(id, resource, shape.content, outcomes, true));
  }

  /**
   * The risks that a new resource comes with, by severity: to write them later would cost as much
   * as the resource.
   */
  private int[] risks(UUID identity) {
    int[] risks = new int[Severity.values().length];
    for (Evaluation evaluation : reading.evaluations(identity).values()) {
      if (evaluation.status() == Status.FAIL
          && mutes.find(evaluation.rule().id(), evaluation.resource()).isEmpty()) {
        risks[Numbers.of(evaluation.rule().severity())]++;
      }
    }
    return risks;
  }

  private Known known(
      long id,
      Resource resource,
      UUID content,
      SortedMap<Integer, Status> outcomes,
      boolean isNew) {
    return new Known(
        id,
        resource.type(),
        resource.region(),
        resource.id(),
        resource.arn().orElse(null),
        content,
        false,
        outcomes,
        resource,
        isNew);
  }

  private void seen(Record before, UUID identity, Resource resource) {
    long id = before.get(RESOURCE.id);
    Shape shape = new Shape(resource);
    boolean wasGone = before.get(RESOURCE.goneAt) != null;
    SortedMap<Integer, Status> earlier = Outcomes.read(before.get(RESOURCE.outcomes));
    SortedMap<Integer, Status> outcomes = outcomes(wasGone ? new TreeMap<>() : earlier, identity);
    boolean other = !shape.content.equals(before.get(RESOURCE.content));
    if (other || wasGone) {
      if (!wasGone) {
        closed.add(id);
      }
      opened.add(new Object[] {id, reading.at, null, shape.content});
    }
    boolean otherTags = !shape.tags.equals(before.get(RESOURCE.tags));
    if (otherTags) {
      retagged.add(id);
      tag(id, resource);
    }
    byte[] written = Outcomes.write(outcomes);
    if (other
        || wasGone
        || otherTags
        || !Arrays.equals(written, before.get(RESOURCE.outcomes))
        || !shape.sameNames(before)) {
      changed.add(
          new Object[] {
            shape.name,
            shape.arn,
            shape.tags,
            shape.zone,
            shape.content,
            written,
            null,
            reading.at,
            id
          });
    } else {
      untouched.add(id);
    }
    all.add(known(id, resource, shape.content, outcomes, false));
  }

  private void unseen(Record before) {
    long id = before.get(RESOURCE.id);
    String type = before.get(RESOURCE.type);
    String region = before.get(RESOURCE.region);
    boolean wasGone = before.get(RESOURCE.goneAt) != null;
    boolean goes = !wasGone && reading.listed(type, account, region);
    if (goes) {
      closed.add(id);
      gone.add(id);
    }
    all.add(
        new Known(
            id,
            type,
            region,
            before.get(RESOURCE.identifier),
            before.get(RESOURCE.arn),
            before.get(RESOURCE.content),
            wasGone || goes,
            Outcomes.read(before.get(RESOURCE.outcomes)),
            null,
            false));
  }

  /** The outcomes known before with those of this scan, as far as it looked. */
  private SortedMap<Integer, Status> outcomes(SortedMap<Integer, Status> earlier, UUID identity) {
    for (Evaluation evaluation : reading.evaluations(identity).values()) {
      int rule = numbers.number(evaluation.rule());
      boolean looked = evaluation.status() != Status.NOT_EVALUATED || Reading.failed(evaluation);
      if (looked || !earlier.containsKey(rule)) {
        earlier.put(rule, evaluation.status());
      }
    }
    return earlier;
  }

  private void tag(long id, Resource resource) {
    Map<String, String> fitting = new LinkedHashMap<>();
    resource
        .tags()
        .forEach((name, value) ->
            fitting.putIfAbsent(Texts.cut(name, TAG_NAME), Texts.cut(value, NAME)));
    fitting.forEach((name, value) -> tags.add(new Object[] {id, name, value}));
  }

  private void write() {
    Contents.store(rows, contents);
    rows.insert(
        RESOURCE,
        List.of(
            RESOURCE.id,
            RESOURCE.identity,
            RESOURCE.type,
            RESOURCE.account,
            RESOURCE.region,
            RESOURCE.identifier,
            RESOURCE.name,
            RESOURCE.arn,
            RESOURCE.tags,
            RESOURCE.zone,
            RESOURCE.content,
            RESOURCE.outcomes,
            RESOURCE.firstSeen,
            RESOURCE.lastSeen,
            RESOURCE.goneAt,
            RESOURCE.high,
            RESOURCE.medium,
            RESOURCE.low),
        added);
    rows.updateEach(RESOURCE, WRITTEN, List.of(RESOURCE.id), changed);
    for (List<Long> chunk : Rows.chunks(untouched)) {
      rows.update(RESOURCE, Map.of(RESOURCE.lastSeen, reading.at))
          .and(Rows.bare(RESOURCE.id).in(chunk))
          .execute();
    }
    for (List<Long> chunk : Rows.chunks(gone)) {
      rows.update(RESOURCE, Map.of(RESOURCE.goneAt, reading.at))
          .and(Rows.bare(RESOURCE.id).in(chunk))
          .execute();
    }
    writeVersions();
    writeTags();
  }

  private void writeVersions() {
    for (List<Long> chunk : Rows.chunks(closed)) {
      rows.update(RESOURCE_VERSION, Map.of(RESOURCE_VERSION.until, reading.at))
          .and(Rows.bare(RESOURCE_VERSION.resource).in(chunk))
          .and(Rows.bare(RESOURCE_VERSION.until).isNull())
          .execute();
    }
    rows.insert(
        RESOURCE_VERSION,
        List.of(
            RESOURCE_VERSION.resource,
            RESOURCE_VERSION.since,
            RESOURCE_VERSION.until,
            RESOURCE_VERSION.content),
        opened);
  }

  private void writeTags() {
    for (List<Long> chunk : Rows.chunks(retagged)) {
      rows.delete(RESOURCE_TAG).and(Rows.bare(RESOURCE_TAG.resource).in(chunk)).execute();
    }
    rows.insert(
        RESOURCE_TAG,
        List.of(RESOURCE_TAG.resource, RESOURCE_TAG.name, RESOURCE_TAG.content),
        tags);
  }

  /** A resource as columns take it. */
  private final class Shape {
    final String name;
    final @Nullable String arn;
    final String tags;
    final @Nullable String zone;
    final UUID content;

    Shape(Resource resource) {
      byte[] json = Json.write(resource.configuration()).getBytes(StandardCharsets.UTF_8);
      this.content = Hash.of(json);
      contents.put(content, json);
      this.name = Texts.cut(resource.name(), NAME);
      this.arn = resource.arn().map(arn -> Texts.cut(arn, LONG_NAME)).orElse(null);
      this.tags = Json.write(resource.tags());
      this.zone = Zones.of(resource.configuration());
    }

    boolean sameNames(Record before) {
      return name.equals(before.get(RESOURCE.name))
          && Objects.equals(arn, before.get(RESOURCE.arn))
          && Objects.equals(zone, before.get(RESOURCE.zone));
    }
  }
}
