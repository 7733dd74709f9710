package dev.atoll.engine.review.sync;

import dev.atoll.engine.review.Reason;
import dev.atoll.engine.review.Standing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Atoll would write to a question.
 *
 * @param excluded why the question does not apply; empty where it does
 * @param choices the choices that it has an answer for, by id
 * @param open the choices that it has none for
 * @param cleared those of them of which rules saw all, and nothing fails: what was written of a
 *     failure is not true any more
 * @param practices the codes of practices by the ids of their choices
 * @param none the id of "None of these"
 * @param notes the block of notes; empty where there is nothing to say
 */
public record Target(
    Optional<Reason> excluded,
    Map<String, Standing.Choice> choices,
    Set<String> open,
    Set<String> cleared,
    Map<String, String> practices,
    Optional<String> none,
    String notes) {
  public Target {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    open = Set.copyOf(open);
    cleared = Set.copyOf(cleared);
    practices = Map.copyOf(practices);
  }
}
