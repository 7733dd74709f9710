package dev.atoll.store.codec;

import dev.atoll.engine.model.Status;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The outcomes of rules, by number, on one resource: two or three bytes each. */
public final class Outcomes {
  private Outcomes() {}

  public static byte[] write(Map<Integer, Status> outcomes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(outcomes.size() * 2);
    new TreeMap<>(outcomes)
        .forEach((rule, status) ->
            Varints.write(out, (long) rule * Numbers.statuses() + Numbers.of(status)));
    return out.toByteArray();
  }

  public static SortedMap<Integer, Status> read(byte[] bytes) {
    SortedMap<Integer, Status> outcomes = new TreeMap<>();
    Varints.Reader in = new Varints.Reader(bytes);
    while (in.hasNext()) {
      int both = in.nextInt();
      outcomes.put(both / Numbers.statuses(), Numbers.status(both % Numbers.statuses()));
    }
    return outcomes;
  }
}
