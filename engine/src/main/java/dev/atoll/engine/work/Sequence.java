package dev.atoll.engine.work;

import dev.atoll.engine.model.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which order to do what: nothing before what it needs; of the rest the most urgent first. */
final class Sequence {
  private Sequence() {}

  static List<Area> of(Map<Area, List<Task>> tasks) {
    Comparator<Area> urgency =
        Comparator.comparing(Area::phase)
            .thenComparingLong(area -> -risks(tasks.getOrDefault(area, List.of()), Severity.HIGH))
            .thenComparingLong(area -> -risks(tasks.getOrDefault(area, List.of()), Severity.MEDIUM))
            .thenComparing(Comparator.naturalOrder());
    Set<Area> waiting = EnumSet.noneOf(Area.class);
    waiting.addAll(tasks.keySet());
    List<Area> order = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Area next =
          waiting.stream()
              .filter(area -> area.needs().stream().noneMatch(waiting::contains))
              .min(urgency)
              .orElseThrow(() -> new IllegalStateException("areas need each other: " + waiting));
      waiting.remove(next);
      order.add(next);
    }
    return List.copyOf(order);
  }

  private static long risks(Collection<Task> tasks, Severity severity) {
    return tasks.stream()
        .filter(task -> task.rule().severity() == severity)
        .mapToLong(task -> task.risks().size())
        .sum();
  }
}
