package dev.atoll.engine.codec;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What objects that are kept apart in a graph have to tell, each by itself. */
public final class Vocabulary {
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Set<Class<?>> classes = new LinkedHashSet<>();

  void add(String text) {
    texts.merge(text, 1, Integer::sum);
  }

  void add(Class<?> type) {
    classes.add(type);
  }

  /** Those that more than one told. */
  List<String> texts() {
    return texts.keySet().stream().filter(text -> texts.getOrDefault(text, 0) > 1).toList();
  }

  List<Class<?>> classes() {
    return List.copyOf(classes);
  }
}
