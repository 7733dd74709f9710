package dev.atoll.store.notify;

import static dev.atoll.store.schema.DeliveryTable.DELIVERY;
import static dev.atoll.store.schema.NotificationTable.NOTIFICATION;
import static dev.atoll.store.schema.ToldTable.TOLD;

import dev.atoll.store.Estate;
import dev.atoll.store.Keyset;
import dev.atoll.store.Page;
import dev.atoll.store.Paging;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Messages to be sent, and what became of them. */
public final class Deliveries {
  private static final int TITLE = 500;
  private static final int ERROR = 2000;
  private static final List<Field<?>> COLUMNS =
      List.of(
          DELIVERY.id,
          DELIVERY.notification,
          DELIVERY.event,
          DELIVERY.title,
          DELIVERY.body,
          DELIVERY.state,
          DELIVERY.attempts,
          DELIVERY.error,
          DELIVERY.createdAt,
          DELIVERY.sentAt);
  private static final Keyset KEYSET =
      new Keyset(Map.<String, Field<?>>of("id", DELIVERY.id), "-id", DELIVERY.id, List.of());

  private final Estate estate;

  public Deliveries(Estate estate) {
    this.estate = estate;
  }

  /**
   * What a scan brought that a channel was not told of yet.
   *
   * @param shown how many of the findings are given whole
   */
  public Fresh fresh(Notification notification, String scan, int shown) {
    return estate.run(
        rows -> new FreshQuery(rows, estate.knowledge(rows), notification).of(scan, shown));
  }

  /** What the clock opened again and a channel was not told of yet; see {@link #fresh}. */
  public Fresh expired(Notification notification, int shown) {
    return estate.run(
        rows -> new FreshQuery(rows, estate.knowledge(rows), notification).expired(shown));
  }

  /**
   * A message to be queued.
   *
   * @param cause tells it from any other of the same notification
   * @param told what the channel is told of by it
   */
  public record Draft(
      long notification,
      String cause,
      String event,
      String title,
      String body,
      List<Fresh.Life> told) {}

  /**
   * Queues a message, and takes down what it tells of; gives the one that is there where its cause
   * had one. Empty where the notification is gone.
   */
  public Optional<Delivery> queue(Draft draft, Instant now) {
    return estate.run(rows -> {
      rows.lockTenant();
      Condition same =
          DELIVERY.notification.eq(draft.notification()).and(DELIVERY.cause.eq(draft.cause()));
      Optional<Delivery> there = one(rows, same);
      if (there.isPresent() || !isThere(rows, draft.notification())) {
        return there;
      }
      insert(rows, draft, now.truncatedTo(ChronoUnit.MICROS));
      tell(rows, draft);
      return one(rows, same);
    });
  }

  private static boolean isThere(Rows rows, long notification) {
    return rows.from(NOTIFICATION)
        .select(NOTIFICATION.id)
        .and(NOTIFICATION.id.eq(notification))
        .fetch()
        .isNotEmpty();
  }

  private static void insert(Rows rows, Draft draft, Instant now) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(DELIVERY.id, rows.id());
    values.put(DELIVERY.notification, draft.notification());
    values.put(DELIVERY.cause, draft.cause());
    values.put(DELIVERY.event, draft.event());
    values.put(DELIVERY.title, Texts.cut(draft.title(), TITLE));
    values.put(DELIVERY.body, draft.body());
    values.put(DELIVERY.state, Delivery.State.QUEUED.id());
    values.put(DELIVERY.attempts, 0);
    values.put(DELIVERY.createdAt, now);
    rows.insert(DELIVERY, values);
  }

  private static void tell(Rows rows, Draft draft) {
    List<@Nullable Object[]> all = new ArrayList<>();
    draft
        .told()
        .forEach(
            life -> all.add(new Object[] {draft.notification(), life.finding(), life.openedAt()}));
    rows.insert(TOLD, List.of(TOLD.notification, TOLD.finding, TOLD.openedAt), all);
  }

  /** Takes down how an attempt went; what was sent or given up stays so. */
  public void attempted(long id, Delivery.State state, Optional<String> error, Instant now) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(DELIVERY.state, state.id());
    values.put(DELIVERY.error, error.map(text -> Texts.cut(text, ERROR)).orElse(null));
    values.put(
        DELIVERY.sentAt, state == Delivery.State.SENT ? now.truncatedTo(ChronoUnit.MICROS) : null);
    values.put(DELIVERY.attempts, Rows.bare(DELIVERY.attempts).plus(1));
    estate.run(rows ->
        rows.update(DELIVERY, values)
            .and(Rows.bare(DELIVERY.id).eq(id))
            .and(Rows.bare(DELIVERY.state).eq(Delivery.State.QUEUED.id()))
            .execute());
  }

  /** Those that are still to be sent, the oldest first. */
  public List<Delivery> queued(int most) {
    return estate.run(rows ->
        rows.from(DELIVERY)
            .select(COLUMNS)
            .and(DELIVERY.state.eq(Delivery.State.QUEUED.id()))
            .orderBy(DELIVERY.id)
            .limit(most)
            .fetch(Deliveries::delivery));
  }

  public Optional<Delivery> find(long id) {
    return estate.run(rows -> one(rows, DELIVERY.id.eq(id)));
  }

  private static Optional<Delivery> one(Rows rows, Condition condition) {
    return rows.from(DELIVERY).select(COLUMNS).and(condition).fetchOptional(Deliveries::delivery);
  }

  /** Those of a notification, the newest first. */
  public Page<Delivery> page(long notification, Paging paging) {
    return estate.run(rows -> {
      Condition condition = DELIVERY.notification.eq(notification);
      long total = rows.from(DELIVERY).select(DSL.count()).and(condition).fetchSingle(DSL.count());
      return KEYSET.page(
          rows.from(DELIVERY).select(COLUMNS).and(condition), paging, Deliveries::delivery, total);
    });
  }

  /** Forgets those that were made before a time; gives how many. */
  public int deleteBefore(Instant before) {
    return estate.run(rows ->
        rows.delete(DELIVERY)
            .and(Rows.bare(DELIVERY.createdAt).lt(before))
            .and(Rows.bare(DELIVERY.state).ne(Delivery.State.QUEUED.id()))
            .execute());
  }

  private static Delivery delivery(Record row) {
    return new Delivery(
        row.get(DELIVERY.id),
        row.get(DELIVERY.notification),
        row.get(DELIVERY.event),
        row.get(DELIVERY.title),
        row.get(DELIVERY.body),
        Delivery.State.valueOf(row.get(DELIVERY.state).toUpperCase(Locale.ROOT)),
        row.get(DELIVERY.attempts),
        Optional.ofNullable(row.get(DELIVERY.error)),
        row.get(DELIVERY.createdAt),
        Optional.ofNullable(row.get(DELIVERY.sentAt)));
  }
}
