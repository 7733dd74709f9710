package dev.atoll.server.http;

import dev.atoll.server.problem.Refused;
import dev.atoll.store.Paging;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list: {@code limit} (1 to 1,000; 50 by default), {@code cursor} (the {@code next}
 * of an earlier page), {@code sort} (a field, {@code -} in front for the greatest first).
 */
public record PageQuery(
    @QueryParam("limit") @Nullable String limit,
    @QueryParam("cursor") @Nullable String cursor,
    @QueryParam("sort") @Nullable String sort) {
  private static final int USUAL = 50;

  public Paging paging() {
    try {
      int items = limit == null || limit.isBlank() ? USUAL : Integer.parseInt(limit.strip());
      return new Paging(items, given(cursor), given(sort));
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("limit: is no number from 1 to " + Paging.MOST, "");
    }
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(value -> !value.isBlank());
  }
}
