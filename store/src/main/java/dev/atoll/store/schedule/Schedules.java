package dev.atoll.store.schedule;

import static dev.atoll.store.schema.ScheduleTable.SCHEDULE;

import dev.atoll.store.Estate;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A tenant's schedules. When one is due next is worked out by who runs them. */
public final class Schedules {
  private static final List<Field<?>> COLUMNS =
      List.of(
          SCHEDULE.id,
          SCHEDULE.name,
          SCHEDULE.cron,
          SCHEDULE.zone,
          SCHEDULE.accounts,
          SCHEDULE.nextAt);

  private final Estate estate;

  public Schedules(Estate estate) {
    this.estate = estate;
  }

  /** All, by name. */
  public List<Schedule> all() {
    return estate.run(rows ->
        rows.from(SCHEDULE)
            .select(COLUMNS)
            .orderBy(SCHEDULE.name, SCHEDULE.id)
            .fetch(Schedules::schedule));
  }

  public Optional<Schedule> find(long id) {
    return estate.run(rows ->
        rows.from(SCHEDULE)
            .select(COLUMNS)
            .and(SCHEDULE.id.eq(id))
            .fetchOptional(Schedules::schedule));
  }

  /** Those that are due. */
  public List<Schedule> due(Instant now) {
    return estate.run(rows ->
        rows.from(SCHEDULE)
            .select(COLUMNS)
            .and(SCHEDULE.nextAt.le(now))
            .orderBy(SCHEDULE.nextAt, SCHEDULE.id)
            .fetch(Schedules::schedule));
  }

  /** Adds a schedule; the id that it carries does not count. */
  public Schedule add(Schedule wanted) {
    return estate.run(rows -> {
      long id = rows.id();
      Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
      values.put(SCHEDULE.id, id);
      values.put(SCHEDULE.name, wanted.name());
      values.put(SCHEDULE.cron, wanted.cron());
      values.put(SCHEDULE.zone, wanted.zone());
      values.put(SCHEDULE.accounts, Texts.join(wanted.accounts()));
      values.put(SCHEDULE.nextAt, micros(wanted.next()));
      rows.insert(SCHEDULE, values);
      return new Schedule(
          id, wanted.name(), wanted.cron(), wanted.zone(), wanted.accounts(), wanted.next());
    });
  }

  /**
   * Moves a schedule on.
   *
   * @param from when it was due; false where another node has moved it on since
   */
  public boolean moveOn(long id, Optional<Instant> from, Optional<Instant> to) {
    return estate.run(rows -> {
      Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
      values.put(SCHEDULE.nextAt, micros(to));
      Field<Instant> due = Rows.bare(SCHEDULE.nextAt);
      Instant before = micros(from);
      return rows.update(SCHEDULE, values)
              .and(Rows.bare(SCHEDULE.id).eq(id))
              .and(before == null ? due.isNull() : due.eq(before))
              .execute()
          > 0;
    });
  }

  /** False where there is none. */
  public boolean delete(long id) {
    return estate.run(
        rows -> rows.delete(SCHEDULE).and(Rows.bare(SCHEDULE.id).eq(id)).execute() > 0);
  }

  private static @Nullable Instant micros(Optional<Instant> time) {
    return time.map(each -> each.truncatedTo(ChronoUnit.MICROS)).orElse(null);
  }

  private static Schedule schedule(Record row) {
    return new Schedule(
        row.get(SCHEDULE.id),
        row.get(SCHEDULE.name),
        row.get(SCHEDULE.cron),
        row.get(SCHEDULE.zone),
        Texts.split(row.get(SCHEDULE.accounts)),
        Optional.ofNullable(row.get(SCHEDULE.nextAt)));
  }
}
