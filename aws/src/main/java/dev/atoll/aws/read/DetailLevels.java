package dev.atoll.aws.read;

import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Detail;
import dev.atoll.engine.knowledge.Template;
import dev.atoll.engine.plan.Holes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which further calls can be made at once, and which must wait for what others give. */
final class DetailLevels {
  private DetailLevels() {}

  /** The details in rounds: each needs only what the rounds before it give. */
  static List<List<Detail>> of(ResourceType type, List<Detail> details) {
    List<List<Detail>> levels = new ArrayList<>();
    List<Integer> levelOf = new ArrayList<>();
    for (Detail detail : details) {
      Set<String> needed = needs(type, detail);
      int level = 0;
      for (int i = 0; i < levelOf.size(); i++) {
        if (details.get(i).fields().stream().anyMatch(needed::contains)) {
          level = Math.max(level, levelOf.get(i) + 1);
        }
      }
      levelOf.add(level);
      if (level == levels.size()) {
        levels.add(new ArrayList<>());
      }
      levels.get(level).add(detail);
    }
    return levels;
  }

  /** The resource's fields that must be known before the call. */
  private static Set<String> needs(ResourceType type, Detail detail) {
    Set<String> needed = new HashSet<>();
    type.identity().region().forEach(template -> add(template.holes().stream(), needed));
    List<String> holes =
        Stream.concat(
                Holes.in(detail.parameters()),
                detail.batch().stream().flatMap(batch -> batch.id().holes().stream()))
            .toList();
    add(holes.stream(), needed);
    if (holes.contains("id")) {
      type.identity().id().stream().map(Template::holes).forEach(id -> add(id.stream(), needed));
    }
    return needed;
  }

  private static void add(Stream<String> holes, Set<String> fields) {
    holes.map(hole -> hole.split("[.\\[]", 2)[0]).forEach(fields::add);
  }
}
