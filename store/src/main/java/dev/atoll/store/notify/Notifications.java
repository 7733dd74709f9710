package dev.atoll.store.notify;

import static dev.atoll.store.schema.NotificationTable.NOTIFICATION;

import dev.atoll.store.Estate;
import dev.atoll.store.codec.Numbers;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A tenant's notifications. */
public final class Notifications {
  private static final List<Field<?>> COLUMNS =
      List.of(
          NOTIFICATION.id,
          NOTIFICATION.name,
          NOTIFICATION.kind,
          NOTIFICATION.target,
          NOTIFICATION.sealed,
          NOTIFICATION.severity,
          NOTIFICATION.events,
          NOTIFICATION.environment,
          NOTIFICATION.workload,
          NOTIFICATION.enabled,
          NOTIFICATION.digestAt,
          NOTIFICATION.createdAt);

  private final Estate estate;

  public Notifications(Estate estate) {
    this.estate = estate;
  }

  /** All, by name. */
  public List<Notification> all() {
    return where(DSL.noCondition());
  }

  /** Those that are switched on. */
  public List<Notification> enabled() {
    return where(NOTIFICATION.enabled.isTrue());
  }

  /** Those whose digest is due. */
  public List<Notification> due(Instant now) {
    return where(NOTIFICATION.enabled.isTrue().and(NOTIFICATION.digestAt.le(now)));
  }

  public Optional<Notification> find(long id) {
    return where(NOTIFICATION.id.eq(id)).stream().findFirst();
  }

  private List<Notification> where(Condition condition) {
    return estate.run(rows ->
        rows.from(NOTIFICATION)
            .select(COLUMNS)
            .and(condition)
            .orderBy(NOTIFICATION.name, NOTIFICATION.id)
            .fetch(Notifications::notification));
  }

  /** Adds a notification; the id that it carries does not count. Empty where its name is taken. */
  public Optional<Notification> add(Notification wanted) {
    return estate.run(rows -> {
      rows.lockTenant();
      if (isTaken(rows, wanted.name(), 0)) {
        return Optional.empty();
      }
      Map<Field<?>, @Nullable Object> values = values(wanted);
      long id = rows.id();
      values.put(NOTIFICATION.id, id);
      values.put(NOTIFICATION.createdAt, wanted.createdAt().truncatedTo(ChronoUnit.MICROS));
      rows.insert(NOTIFICATION, values);
      return one(rows, id);
    });
  }

  /** Replaces the notification of this id; empty where its name is another's. */
  public Optional<Notification> change(Notification wanted) {
    return estate.run(rows -> {
      rows.lockTenant();
      if (isTaken(rows, wanted.name(), wanted.id())) {
        return Optional.empty();
      }
      rows.update(NOTIFICATION, values(wanted))
          .and(Rows.bare(NOTIFICATION.id).eq(wanted.id()))
          .execute();
      return one(rows, wanted.id());
    });
  }

  /** Moves a digest on; false where another node has done so since. */
  public boolean moveOn(Notification from, Instant to) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(NOTIFICATION.digestAt, to.truncatedTo(ChronoUnit.MICROS));
    Condition due =
        from.digestAt()
            .map(Rows.bare(NOTIFICATION.digestAt)::eq)
            .orElseGet(Rows.bare(NOTIFICATION.digestAt)::isNull);
    return estate.run(rows ->
        rows.update(NOTIFICATION, values)
                .and(Rows.bare(NOTIFICATION.id).eq(from.id()))
                .and(due)
                .execute()
            > 0);
  }

  /** Forgets a notification and what it told; false where there is none. */
  public boolean delete(long id) {
    return estate.run(
        rows -> rows.delete(NOTIFICATION).and(Rows.bare(NOTIFICATION.id).eq(id)).execute() > 0);
  }

  private static boolean isTaken(Rows rows, String name, long but) {
    return rows.from(NOTIFICATION)
        .select(NOTIFICATION.id)
        .and(NOTIFICATION.name.eq(name))
        .and(NOTIFICATION.id.ne(but))
        .fetch()
        .isNotEmpty();
  }

  private static Optional<Notification> one(Rows rows, long id) {
    return rows.from(NOTIFICATION)
        .select(COLUMNS)
        .and(NOTIFICATION.id.eq(id))
        .fetchOptional(Notifications::notification);
  }

  private static Map<Field<?>, @Nullable Object> values(Notification wanted) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(NOTIFICATION.name, wanted.name());
    values.put(NOTIFICATION.kind, wanted.kind());
    values.put(NOTIFICATION.target, Texts.cut(wanted.target(), 2048));
    values.put(NOTIFICATION.sealed, wanted.sealed());
    values.put(NOTIFICATION.severity, Numbers.of(wanted.severity()));
    values.put(
        NOTIFICATION.events,
        Texts.join(wanted.events().stream().map(NotificationEvent::id).sorted().toList()));
    values.put(NOTIFICATION.environment, wanted.environment().orElse(null));
    values.put(NOTIFICATION.workload, wanted.workload().orElse(null));
    values.put(NOTIFICATION.enabled, wanted.enabled());
    values.put(
        NOTIFICATION.digestAt,
        wanted.digestAt().map(time -> time.truncatedTo(ChronoUnit.MICROS)).orElse(null));
    return values;
  }

  private static Notification notification(Record row) {
    return new Notification(
        row.get(NOTIFICATION.id),
        row.get(NOTIFICATION.name),
        row.get(NOTIFICATION.kind),
        row.get(NOTIFICATION.target),
        row.get(NOTIFICATION.sealed),
        Numbers.severity(row.get(NOTIFICATION.severity)),
        Texts.split(row.get(NOTIFICATION.events)).stream()
            .map(text -> NotificationEvent.valueOf(text.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet()),
        Optional.ofNullable(row.get(NOTIFICATION.environment)),
        Optional.ofNullable(row.get(NOTIFICATION.workload)),
        row.get(NOTIFICATION.enabled),
        Optional.ofNullable(row.get(NOTIFICATION.digestAt)),
        row.get(NOTIFICATION.createdAt));
  }
}
