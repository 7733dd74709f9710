package dev.atoll.server.demo;

import dev.atoll.engine.model.Struct;
import dev.atoll.engine.snapshot.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The bundled estate as if it had been read now: all its moments move by the same time, so that
 * keys, certificates and backups stay as old as they were. Moments that an API gives as numbers
 * stay.
 */
final class Recent {
  /** As APIs write moments that their models call texts. */
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)(Z|\\+00:00)");

  private final Duration by;

  private Recent(Duration by) {
    this.by = by;
  }

  static Snapshot of(Snapshot snapshot, Instant now) {
    Recent recent = new Recent(Duration.between(snapshot.info().finishedAt(), now));
    return new Snapshot(
        snapshot.info(),
        snapshot.resources().stream()
            .map(resource ->
                resource.withConfiguration((Struct) recent.moved(resource.configuration())))
            .toList(),
        snapshot.units(),
        snapshot.gaps(),
        snapshot.calls());
  }

  private Object moved(Object value) {
    return switch (value) {
      case Instant moment -> moment.plus(by);
      case String text -> text(text);
      case List<?> list -> list.stream().map(this::moved).toList();
      case Struct struct -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        struct.forEach((name, field) -> fields.put(name, moved(field)));
        yield Struct.of(fields);
      }
      case Map<?, ?> map -> {
        Map<Object, Object> entries = new LinkedHashMap<>();
        map.forEach((key, entry) -> entries.put(key, moved(entry)));
        yield entries;
      }
      default -> value;
    };
  }

  private String text(String text) {
    var moment = MOMENT.matcher(text);
    return moment.matches()
        ? Instant.parse(moment.group(1) + "Z").plus(by).toString().replace("Z", moment.group(2))
        : text;
  }
}
