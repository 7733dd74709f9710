package dev.atoll.iac.terraform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of a JSON tree that may be missing. */
final class Json {
  private Json() {}

  static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  static Optional<String> some(@Nullable Object value) {
    return Optional.of(text(value)).filter(text -> !text.isEmpty());
  }
}
