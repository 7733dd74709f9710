package dev.atoll.store.review;

import static dev.atoll.store.schema.JourneyTable.JOURNEY;

import dev.atoll.store.Estate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A customer's journey: at most one. */
public final class Journeys {
  private final Estate estate;

  public Journeys(Estate estate) {
    this.estate = estate;
  }

  public Optional<Journey> find() {
    return estate.run(rows ->
        rows.from(JOURNEY)
            .select(
                JOURNEY.stage, JOURNEY.nextStep, JOURNEY.due, JOURNEY.changedBy, JOURNEY.changedAt)
            .fetchOptional(row ->
                new Journey(
                    Optional.ofNullable(row.get(JOURNEY.stage)).map(Stage::valueOf),
                    row.get(JOURNEY.nextStep),
                    Optional.ofNullable(row.get(JOURNEY.due)),
                    row.get(JOURNEY.changedBy),
                    row.get(JOURNEY.changedAt))));
  }

  /** Says where the customer stands, instead of what was said before. */
  public void put(Journey journey) {
    estate.run(rows -> {
      rows.lockTenant();
      rows.delete(JOURNEY).execute();
      Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
      values.put(JOURNEY.stage, journey.stage().map(Enum::name).orElse(null));
      values.put(JOURNEY.nextStep, journey.nextStep());
      values.put(JOURNEY.due, journey.due().orElse(null));
      values.put(JOURNEY.changedBy, journey.changedBy());
      values.put(JOURNEY.changedAt, journey.changedAt().truncatedTo(ChronoUnit.MICROS));
      rows.insert(JOURNEY, values);
      return true;
    });
  }
}
