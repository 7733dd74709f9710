package dev.atoll.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atoll.store.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list, or a part of one.
 *
 * @param next the cursor of the next part; absent at the end
 * @param total how many there are in all parts
 * @param more true where there may be more than that, for not all were counted; else absent
 */
public record Listed<T>(
    List<T> items,
    @Nullable String next,
    long total,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean more) {
  /** A list, or a part of one, of which all are counted. */
  public Listed(List<T> items, @Nullable String next, long total) {
    this(items, next, total, false);
  }

  /** A page of the store's, each item as the API shows it. */
  public static <S, T> Listed<T> of(Page<S> page, Function<S, T> view) {
    return new Listed<>(
        page.items().stream().map(view).toList(),
        page.next().orElse(null),
        page.total(),
        page.more());
  }

  /** A whole list. */
  public static <T> Listed<T> of(List<T> items) {
    return new Listed<>(items, null, items.size());
  }
}
