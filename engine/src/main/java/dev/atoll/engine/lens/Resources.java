package dev.atoll.engine.lens;

import dev.atoll.engine.json.JsonTree;
import dev.atoll.engine.json.JsonTree.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the texts and links that a question or choice of a lens offers to its readers. */
final class Resources {
  private static final int TEXT = 2048;
  private static final int ADDITIONAL = 5;
  private static final Set<String> TYPES = Set.of("HELPFUL_RESOURCE", "IMPROVEMENT_PLAN");

  private final Place place;

  Resources(Place place) {
    this.place = place;
  }

  /** Checks {@code helpfulResource} or {@code improvementPlan}, where it is there. */
  void check(Mapping owner, String key) {
    owner
        .get(key)
        .flatMap(value -> place.object(value, key, Set.of("displayText", "url")))
        .ifPresent(map -> check(map, key.equals("improvementPlan")));
  }

  private void check(Mapping map, boolean textNeeded) {
    Optional<JsonTree.Text> text = place.find(map, "displayText", TEXT);
    // an empty link is none: published lenses carry them
    Optional<JsonTree.Text> url =
        place.find(map, "url", TEXT).filter(each -> !each.text().isEmpty());
    if (url.filter(each -> !each.text().matches("https?://.*")).isPresent()) {
      place.problem(url.get(), "a url begins with http:// or https://");
    }
    if (text.filter(each -> !each.text().isBlank()).isEmpty() && (textNeeded || url.isPresent())) {
      place.problem(map, "displayText is missing");
    }
  }

  /** Checks {@code additionalResources}: at most five of each type. */
  void checkAdditional(Mapping choice) {
    if (choice.get("additionalResources").isEmpty()) {
      return;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (JsonTree element : place.elements(choice, "additionalResources", Integer.MAX_VALUE)) {
      place
          .object(element, "additional resource", Set.of("type", "content"))
          .ifPresent(map -> additional(map, counts));
    }
  }

  private void additional(Mapping map, Map<String, Integer> counts) {
    Optional<JsonTree.Text> type = place.require(map, "type", TEXT);
    if (type.filter(each -> !TYPES.contains(each.text())).isPresent()) {
      place.problem(type.get(), "type must be HELPFUL_RESOURCE or IMPROVEMENT_PLAN");
    }
    List<JsonTree> content = place.elements(map, "content", Integer.MAX_VALUE);
    content.stream()
        .flatMap(each ->
            place
                .object(each, "additional resource's content", Set.of("displayText", "url"))
                .stream())
        .forEach(each -> check(each, false));
    type.ifPresent(each -> {
      int all = counts.merge(each.text(), content.size(), Integer::sum);
      if (all > ADDITIONAL) {
        place.problem(
            map,
            "%d additional resources of type %s; the Tool takes %d"
                .formatted(all, each.text(), ADDITIONAL));
      }
    });
  }
}
