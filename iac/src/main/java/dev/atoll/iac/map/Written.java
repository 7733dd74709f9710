package dev.atoll.iac.map;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A block as its author wrote it, before a provider added its defaults: what is absent may have
 * one, so it is {@link Unresolved}, unless it is known to have none.
 */
public final class Written extends AbstractMap<String, Object> {
  private final Map<String, Object> values;
  private final Set<String> plain;

  /**
   * @param plain attributes that have no default
   */
  public Written(Map<String, Object> values, Set<String> plain) {
    this.values = new LinkedHashMap<>(values);
    this.plain = plain;
  }

  /** True where a block stands before the path's last step, and does not say that. */
  static boolean lacks(@Nullable Object scope, List<String> path) {
    if (path.isEmpty()) {
      return false;
    }
    Object block = Values.at(scope, path.subList(0, path.size() - 1));
    Object only = block instanceof List<?> list && list.size() == 1 ? list.getFirst() : block;
    return only instanceof Written written && !written.containsKey(path.getLast());
  }

  /** The same block with other values. */
  public Written with(Map<String, Object> others) {
    return new Written(others, plain);
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    Object value = values.get(key);
    return value != null || plain.contains(String.valueOf(key))
        ? value
        : Unresolved.chosenLater("%s is not written, and its default is not known".formatted(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return values.containsKey(key);
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return values.entrySet();
  }
}
