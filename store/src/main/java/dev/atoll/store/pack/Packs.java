package dev.atoll.store.pack;

import static dev.atoll.store.schema.PackFileTable.PACK_FILE;
import static dev.atoll.store.schema.PackTable.PACK;
import static dev.atoll.store.schema.ParameterValueTable.PARAMETER_VALUE;

import dev.atoll.store.Estate;
import dev.atoll.store.codec.Texts;
import dev.atoll.store.ingest.Retirement;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A tenant's own packs. What is stored was checked by whoever stores it. */
public final class Packs {
  private final Estate estate;

  public Packs(Estate estate) {
    this.estate = estate;
  }

  /** All, by name. */
  public List<Pack> all() {
    return estate.run(Packs::all);
  }

  /** All that the tenant adds to the knowledge. */
  public Own own() {
    return estate.run(Own::of);
  }

  static List<Pack> all(Rows rows) {
    Map<Long, List<PackFile>> files =
        rows
            .from(PACK_FILE)
            .select(PACK_FILE.pack, PACK_FILE.path, PACK_FILE.text)
            .orderBy(PACK_FILE.pack, PACK_FILE.path)
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(PACK_FILE.pack),
                    Collectors.mapping(
                        row -> new PackFile(row.get(PACK_FILE.path), row.get(PACK_FILE.text)),
                        Collectors.toList())));
    return rows.from(PACK)
        .select(PACK.id, PACK.name, PACK.rules, PACK.changedBy, PACK.changedAt)
        .orderBy(PACK.name)
        .fetch(row -> pack(row, files.getOrDefault(row.get(PACK.id), List.of())));
  }

  private static Pack pack(Record row, List<PackFile> files) {
    return new Pack(
        row.get(PACK.id),
        row.get(PACK.name),
        List.copyOf(files),
        Texts.split(row.get(PACK.rules)),
        row.get(PACK.changedBy),
        row.get(PACK.changedAt));
  }

  /**
   * Stores a pack, a new one where its id is 0, else in place of the one with its id. Findings of
   * rules that it has no more are resolved, and their parameters forgotten.
   *
   * @param checked the revision that the pack was checked with
   * @return empty where the tenant's packs or parameters are of another revision by now
   */
  public Optional<Pack> put(Pack wanted, String checked) {
    return estate.run(rows -> {
      rows.lockTenant();
      if (!Own.revision(rows).equals(checked)) {
        return Optional.empty();
      }
      long id = wanted.id() == 0 ? rows.id() : wanted.id();
      List<String> before = remove(rows, id).orElse(List.of());
      Instant at = wanted.changedAt().truncatedTo(ChronoUnit.MICROS);
      Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
      values.put(PACK.id, id);
      values.put(PACK.name, wanted.name());
      values.put(PACK.rules, Texts.join(wanted.rules()));
      values.put(PACK.changedBy, wanted.changedBy());
      values.put(PACK.changedAt, at);
      rows.insert(PACK, values);
      List<@Nullable Object[]> files = new ArrayList<>();
      wanted.files().forEach(file -> files.add(new Object[] {id, file.path(), file.text()}));
      rows.insert(PACK_FILE, List.of(PACK_FILE.pack, PACK_FILE.path, PACK_FILE.text), files);
      List<String> gone = before.stream().filter(rule -> !wanted.rules().contains(rule)).toList();
      retire(rows, gone, "pack %s has the rule no more".formatted(wanted.name()), wanted);
      Own.changed(rows);
      return all(rows).stream().filter(each -> each.id() == id).findFirst();
    });
  }

  /** Forgets a pack and resolves the findings of its rules; false where there is none. */
  public boolean delete(long id, String by, Instant now) {
    return estate.run(rows -> {
      rows.lockTenant();
      Optional<Pack> pack = all(rows).stream().filter(each -> each.id() == id).findFirst();
      pack.ifPresent(found -> {
        remove(rows, id);
        retire(
            rows,
            found.rules(),
            "pack %s was removed".formatted(found.name()),
            new Pack(id, found.name(), List.of(), List.of(), by, now));
        Own.changed(rows);
      });
      return pack.isPresent();
    });
  }

  /** Gives the ids of its rules; empty where there is none. */
  private static Optional<List<String>> remove(Rows rows, long id) {
    Optional<List<String>> rules =
        rows.from(PACK)
            .select(PACK.rules)
            .and(PACK.id.eq(id))
            .fetchOptional(row -> Texts.split(row.get(PACK.rules)));
    rows.delete(PACK).and(Rows.bare(PACK.id).eq(id)).execute();
    return rules;
  }

  private static void retire(Rows rows, List<String> rules, String why, Pack change) {
    if (rules.isEmpty()) {
      return;
    }
    rows.delete(PARAMETER_VALUE).and(Rows.bare(PARAMETER_VALUE.rule).in(rules)).execute();
    new Retirement(rows).retire(rules, why, change.changedBy(), change.changedAt());
  }
}
