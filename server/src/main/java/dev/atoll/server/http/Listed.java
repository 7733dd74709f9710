package dev.atoll.server.http;

import dev.atoll.store.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list, or a part of one.
 *
 * @param next the cursor of the next part; absent at the end
 * @param total how many there are in all parts
 */
public record Listed<T>(List<T> items, @Nullable String next, long total) {
  /** A page of the store's, each item as the API shows it. */
  public static <S, T> Listed<T> of(Page<S> page, Function<S, T> view) {
    return new Listed<>(
        page.items().stream().map(view).toList(), page.next().orElse(null), page.total());
  }

  /** A whole list. */
  public static <T> Listed<T> of(List<T> items) {
    return new Listed<>(items, null, items.size());
  }
}
