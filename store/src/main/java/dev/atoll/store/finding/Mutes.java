package dev.atoll.store.finding;

import static dev.atoll.store.schema.MuteTable.MUTE;

import dev.atoll.store.Estate;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

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
    return estate.run(rows ->
        rows.from(MUTE).select(COLUMNS).orderBy(MUTE.id.desc()).fetch(Mutes::mute));
  }
}
