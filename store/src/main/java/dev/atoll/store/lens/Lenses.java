package dev.atoll.store.lens;

import static dev.atoll.store.schema.LensTable.LENS;
import static dev.atoll.store.schema.LensWorkloadTable.LENS_WORKLOAD;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.store.Estate;
import dev.atoll.store.codec.Packed;
import dev.atoll.store.review.Reviews;
import dev.atoll.store.schema.Rows;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A tenant's own lenses, and which workloads are reviewed by them. */
public final class Lenses {
  /** Each is read whole to be listed. */
  private static final int MOST = 50;

  private final Estate estate;

  public Lenses(Estate estate) {
    this.estate = estate;
  }

  /** All, by name. */
  public List<StoredLens> all() {
    return estate.run(rows -> select(rows, DSL.noCondition()));
  }

  public Optional<StoredLens> find(long id) {
    return estate.run(rows -> one(rows, id));
  }

  /** The reviews by one of them. */
  public Reviews reviews(StoredLens lens) {
    return new Reviews(estate, lens.id(), lens.framework());
  }

  /**
   * Keeps a lens.
   *
   * @throws AtollException LENS_INVALID where its name is taken, or there are too many
   */
  public StoredLens add(LensDraft draft, String by, Instant now) {
    return estate.run(rows -> {
      rows.lockTenant();
      List<StoredLens> all = select(rows, DSL.noCondition());
      if (all.size() >= MOST) {
        throw new AtollException(
            ErrorCode.LENS_INVALID,
            "there are %d lenses already".formatted(MOST),
            "remove one that nobody reviews by");
      }
      long id = rows.id();
      check(all, id, draft);
      Map<Field<?>, @Nullable Object> values = values(draft, by, now);
      values.put(LENS.id, id);
      rows.insert(LENS, values);
      use(rows, id, draft.workloads());
      return one(rows, id).orElseThrow();
    });
  }

  /**
   * Puts a lens in the place of another; what was answered to choices of the same ids stays. Empty
   * where there is none of this id.
   *
   * @throws AtollException LENS_INVALID where its name is taken
   */
  public Optional<StoredLens> change(long id, LensDraft draft, String by, Instant now) {
    return estate.run(rows -> {
      rows.lockTenant();
      List<StoredLens> all = select(rows, DSL.noCondition());
      if (all.stream().noneMatch(each -> each.id() == id)) {
        return Optional.empty();
      }
      check(all, id, draft);
      rows.update(LENS, values(draft, by, now)).and(Rows.bare(LENS.id).eq(id)).execute();
      rows.delete(LENS_WORKLOAD).and(Rows.bare(LENS_WORKLOAD.lens).eq(id)).execute();
      use(rows, id, draft.workloads());
      return one(rows, id);
    });
  }

  /** Deletes a lens with all that was answered and kept by it; false where there is none. */
  public boolean delete(long id) {
    return estate.run(rows -> {
      boolean there = rows.delete(LENS).and(Rows.bare(LENS.id).eq(id)).execute() > 0;
      if (there) {
        Reviews.forgetLens(rows, id);
      }
      return there;
    });
  }

  private static void check(List<StoredLens> all, long id, LensDraft draft) {
    String name = draft.lens().name();
    if (all.stream().anyMatch(each -> each.id() != id && each.name().equals(name))) {
      throw new AtollException(
          ErrorCode.LENS_INVALID,
          "there is a lens named %s already".formatted(name),
          "replace that one, or give this one another name in its file");
    }
  }

  private static Map<Field<?>, @Nullable Object> values(LensDraft draft, String by, Instant now) {
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    values.put(LENS.name, draft.lens().name());
    values.put(LENS.version, draft.version());
    values.put(LENS.body, packed(draft.lens().text()));
    values.put(LENS.rules, packed(draft.rules()));
    values.put(LENS.changedBy, by);
    values.put(LENS.changedAt, now.truncatedTo(ChronoUnit.MICROS));
    return values;
  }

  private static void use(Rows rows, long lens, Set<Long> workloads) {
    rows.insert(
        LENS_WORKLOAD,
        List.of(LENS_WORKLOAD.lens, LENS_WORKLOAD.workload),
        workloads.stream().map(workload -> new @Nullable Object[] {lens, workload}).toList());
  }

  private static Optional<StoredLens> one(Rows rows, long id) {
    return select(rows, LENS.id.eq(id)).stream().findFirst();
  }

  private static List<StoredLens> select(Rows rows, Condition condition) {
    Map<Long, Set<Long>> workloads =
        rows.from(LENS_WORKLOAD).select(LENS_WORKLOAD.lens, LENS_WORKLOAD.workload).fetch().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(LENS_WORKLOAD.lens),
                    Collectors.mapping(
                        row -> row.get(LENS_WORKLOAD.workload), Collectors.toUnmodifiableSet())));
    return rows.from(LENS)
        .select(
            LENS.id, LENS.name, LENS.version, LENS.body, LENS.rules, LENS.changedBy, LENS.changedAt)
        .and(condition)
        .orderBy(LENS.name, LENS.id)
        .fetch(row -> lens(row, workloads.getOrDefault(row.get(LENS.id), Set.of())));
  }

  private static StoredLens lens(Record row, Set<Long> workloads) {
    return new StoredLens(
        row.get(LENS.id),
        row.get(LENS.name),
        row.get(LENS.version),
        text(row.get(LENS.body)),
        text(row.get(LENS.rules)),
        workloads,
        row.get(LENS.changedBy),
        row.get(LENS.changedAt));
  }

  private static byte[] packed(String text) {
    return Packed.pack(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] packed) {
    return new String(Packed.unpack(packed), StandardCharsets.UTF_8);
  }
}
