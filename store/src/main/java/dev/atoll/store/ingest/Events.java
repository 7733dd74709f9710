package dev.atoll.store.ingest;

import static dev.atoll.store.schema.FindingEventTable.FINDING_EVENT;

import dev.atoll.store.codec.Texts;
import dev.atoll.store.finding.FindingEvent.Kind;
import dev.atoll.store.schema.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what happens to findings, to be written together. */
public final class Events {
  private static final int NOTE = 8_000;

  private final String actor;
  private final List<@Nullable Object[]> gathered = new ArrayList<>();

  /**
   * @param actor who does it: a person, or {@code scan}
   */
  public Events(String actor) {
    this.actor = actor;
  }

  public void add(long finding, Instant at, Kind kind, String note, @Nullable String scan) {
    gathered.add(new Object[] {null, finding, at, kind.id(), actor, Texts.cut(note, NOTE), scan});
  }

  /** Writes them all, and forgets them. */
  public void write(Rows rows) {
    Iterator<Long> ids = rows.ids(gathered.size()).iterator();
    gathered.forEach(row -> row[0] = ids.next());
    rows.insert(
        FINDING_EVENT,
        List.of(
            FINDING_EVENT.id,
            FINDING_EVENT.finding,
            FINDING_EVENT.happenedAt,
            FINDING_EVENT.kind,
            FINDING_EVENT.actor,
            FINDING_EVENT.note,
            FINDING_EVENT.scan),
        gathered);
    gathered.clear();
  }
}
