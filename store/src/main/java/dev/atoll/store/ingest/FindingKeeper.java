package dev.atoll.store.ingest;

import static dev.atoll.store.schema.FindingTable.FINDING;

import dev.atoll.engine.judge.Evaluation;
import dev.atoll.engine.model.Status;
import dev.atoll.store.codec.Json;
import dev.atoll.store.codec.Numbers;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.finding.FindingEvent.Kind;
import dev.atoll.store.finding.FindingStatus;
import dev.atoll.store.finding.MuteMatcher;
import dev.atoll.store.resource.Identity;
import dev.atoll.store.schema.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Opens, keeps, resolves and reopens an account's findings, as far as the scan looked. */
final class FindingKeeper {
  private static final int MESSAGE = 8_000;
  private static final int EVIDENCE = 200_000;

  private final Rows rows;
  private final Reading reading;
  private final String account;
  private final MuteMatcher mutes;
  private final Events events;
  private final Changes changes;

  private final List<Failure> fresh = new ArrayList<>();
  private final List<@Nullable Object[]> rewritten = new ArrayList<>();
  private final List<@Nullable Object[]> hidden = new ArrayList<>();
  private final List<@Nullable Object[]> reopened = new ArrayList<>();
  private final List<Long> kept = new ArrayList<>();
  private final List<Long> resolved = new ArrayList<>();
  private final Set<Long> touched = new HashSet<>();

  private record Failure(Known resource, Evaluation evaluation) {}

  private record Key(long resource, String rule) {}

  FindingKeeper(
      Rows rows,
      Reading reading,
      String account,
      MuteMatcher mutes,
      Events events,
      Changes changes) {
    this.rows = rows;
    this.reading = reading;
    this.account = account;
    this.mutes = mutes;
    this.events = events;
    this.changes = changes;
  }

  /**
   * Keeps the findings of these resources; gives the ids of those whose risks are to be counted.
   */
  Set<Long> keep(List<Known> resources) {
    Map<Key, Record> stored = stored();
    for (Known resource : resources) {
      if (resource.read != null) {
        Map<String, Evaluation> evaluations = reading.evaluations(Identity.of(resource.read));
        evaluations.forEach((rule, evaluation) ->
            judged(resource, evaluation, stored.remove(new Key(resource.id, rule))));
      }
    }
    Set<Long> gone = new HashSet<>();
    resources.stream().filter(each -> each.gone).forEach(each -> gone.add(each.id));
    stored.forEach((key, before) -> {
      if (gone.contains(key.resource()) && status(before) != FindingStatus.RESOLVED) {
        resolve(before, "the resource is gone");
      }
    });
    write();
    return touched;
  }

  private Map<Key, Record> stored() {
    Map<Key, Record> stored = new HashMap<>();
    for (Record row :
        rows.from(FINDING)
            .select(
                FINDING.id,
                FINDING.resource,
                FINDING.rule,
                FINDING.status,
                FINDING.mute,
                FINDING.severity,
                FINDING.message,
                FINDING.evidence,
                FINDING.openedAt)
            .and(FINDING.account.eq(account))
            .fetch()) {
      stored.put(new Key(row.get(FINDING.resource), row.get(FINDING.rule)), row);
    }
    return stored;
  }

  private static FindingStatus status(Record row) {
    return FindingStatus.of(row.get(FINDING.status));
  }

  private void judged(Known resource, Evaluation evaluation, @Nullable Record before) {
    switch (evaluation.status()) {
      case FAIL -> {
        if (before == null) {
          fresh.add(new Failure(resource, evaluation));
        } else {
          failsStill(resource, evaluation, before);
        }
      }
      case PASS, NOT_APPLICABLE -> {
        if (before != null && status(before) != FindingStatus.RESOLVED) {
          resolve(
              before,
              evaluation.status() == Status.PASS ? "the rule holds" : "the rule applies no more");
        }
      }
      case NOT_EVALUATED -> {}
    }
  }

  private void failsStill(Known resource, Evaluation evaluation, Record before) {
    long id = before.get(FINDING.id);
    int severity = Numbers.of(evaluation.rule().severity());
    String message = message(evaluation);
    String evidence = evidence(evaluation);
    Long mute = mutes.find(evaluation.rule().id(), evaluation.resource()).orElse(null);
    if (status(before) == FindingStatus.RESOLVED) {
      reopened.add(
          new Object[] {
            (mute == null ? FindingStatus.OPEN : FindingStatus.MUTED).id(),
            mute,
            severity,
            message,
            evidence,
            reading.at,
            reading.at,
            null,
            id
          });
      events.add(id, reading.at, Kind.REOPENED, "", reading.scan);
      changes.reopened(resource.id, evaluation.rule().severity());
      touched.add(resource.id);
      return;
    }
    if (status(before) != FindingStatus.ACCEPTED
        && !Objects.equals(mute, before.get(FINDING.mute))) {
      hide(before, mute);
    }
    if (severity == before.get(FINDING.severity)
        && message.equals(before.get(FINDING.message))
        && evidence.equals(before.get(FINDING.evidence))) {
      kept.add(id);
      return;
    }
    rewritten.add(new Object[] {severity, message, evidence, reading.at, id});
    if (severity != before.get(FINDING.severity)) {
      touched.add(resource.id);
    }
  }

  /**
   * A resource's tags or name may have changed since a mute hid a finding of it, or did not. What
   * is open again is told of as what the clock opens: no scan found it anew.
   */
  private void hide(Record before, @Nullable Long mute) {
    long id = before.get(FINDING.id);
    boolean opens = mute == null;
    boolean opened = status(before) == FindingStatus.OPEN;
    hidden.add(
        new Object[] {
          (opens ? FindingStatus.OPEN : FindingStatus.MUTED).id(),
          mute,
          opens ? reading.at : before.get(FINDING.openedAt),
          id
        });
    if (opens || opened) {
      events.add(id, reading.at, opens ? Kind.UNMUTED : Kind.MUTED, "", null);
      touched.add(before.get(FINDING.resource));
    }
  }

  private void resolve(Record before, String why) {
    long id = before.get(FINDING.id);
    resolved.add(id);
    long resource = before.get(FINDING.resource);
    touched.add(resource);
    events.add(id, reading.at, Kind.RESOLVED, why, reading.scan);
    Duration open = Duration.between(before.get(FINDING.openedAt), reading.at);
    changes.resolved(resource, Numbers.severity(before.get(FINDING.severity)), open);
  }

  private void write() {
    insertFresh();
    rows.updateEach(
        FINDING,
        List.of(FINDING.status, FINDING.mute, FINDING.openedAt),
        List.of(FINDING.id),
        hidden);
    rows.updateEach(
        FINDING,
        List.of(
            FINDING.status,
            FINDING.mute,
            FINDING.severity,
            FINDING.message,
            FINDING.evidence,
            FINDING.openedAt,
            FINDING.lastSeen,
            FINDING.resolvedAt),
        List.of(FINDING.id),
        reopened);
    rows.updateEach(
        FINDING,
        List.of(FINDING.severity, FINDING.message, FINDING.evidence, FINDING.lastSeen),
        List.of(FINDING.id),
        rewritten);
    for (List<Long> chunk : Rows.chunks(kept)) {
      rows.update(FINDING, Map.of(FINDING.lastSeen, reading.at))
          .and(Rows.bare(FINDING.id).in(chunk))
          .execute();
    }
    for (List<Long> chunk : Rows.chunks(resolved)) {
      Map<Field<?>, @Nullable Object> values = new HashMap<>();
      values.put(FINDING.status, FindingStatus.RESOLVED.id());
      values.put(FINDING.resolvedAt, reading.at);
      values.put(FINDING.mute, null);
      values.put(FINDING.acceptedOwner, null);
      values.put(FINDING.acceptedReason, null);
      values.put(FINDING.acceptedTicket, null);
      values.put(FINDING.acceptedUntil, null);
      values.put(FINDING.acceptedBy, null);
      rows.update(FINDING, values).and(Rows.bare(FINDING.id).in(chunk)).execute();
    }
  }

  private void insertFresh() {
    Iterator<Long> ids = rows.ids(fresh.size()).iterator();
    List<@Nullable Object[]> added = new ArrayList<>();
    for (Failure failure : fresh) {
      long id = ids.next();
      Evaluation evaluation = failure.evaluation();
      Known resource = failure.resource();
      Long mute = mutes.find(evaluation.rule().id(), evaluation.resource()).orElse(null);
      Instant at = reading.at;
      added.add(
          new Object[] {
            id,
            evaluation.rule().id(),
            resource.id,
            account,
            resource.region,
            resource.type,
            Numbers.of(evaluation.rule().severity()),
            (mute == null ? FindingStatus.OPEN : FindingStatus.MUTED).id(),
            mute,
            message(evaluation),
            evidence(evaluation),
            at,
            at,
            at
          });
      events.add(id, at, Kind.OPENED, "", reading.scan);
      changes.opened(resource.id, evaluation.rule().severity());
      if (!resource.added) {
        touched.add(resource.id);
      }
    }
    rows.insert(
        FINDING,
        List.of(
            FINDING.id,
            FINDING.rule,
            FINDING.resource,
            FINDING.account,
            FINDING.region,
            FINDING.type,
            FINDING.severity,
            FINDING.status,
            FINDING.mute,
            FINDING.message,
            FINDING.evidence,
            FINDING.firstSeen,
            FINDING.openedAt,
            FINDING.lastSeen),
        added);
  }

  private static String message(Evaluation evaluation) {
    return Texts.cut(evaluation.message(), MESSAGE);
  }

  private static String evidence(Evaluation evaluation) {
    String json = Json.write(evaluation.evidence());
    return json.length() <= EVIDENCE
        ? json
        : Json.write(Map.of("omitted", json.length() + " characters of evidence"));
  }
}
