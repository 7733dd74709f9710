package dev.atoll.aws.convert;

import dev.atoll.engine.expression.FieldUse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which fields of answers hold secrets, and what is kept of them: that they are there. */
public final class Secrets {
  /** What stands in a secret's place. */
  public static final String MASK = "***";

  public static final Secrets NONE = new Secrets(Set.of());

  private final Set<FieldUse> fields;

  /**
   * @param fields structures and fields as the API model names them: {@code
   *     lambda.EnvironmentResponse} and {@code Variables}
   */
  public Secrets(Collection<FieldUse> fields) {
    this.fields = Set.copyOf(fields);
  }

  boolean holds(String struct, String field) {
    return fields.contains(new FieldUse(struct, field));
  }

  /** Keys and lengths of lists stay, texts are masked, anything else is dropped. */
  static Optional<Object> mask(Object value) {
    return switch (value) {
      case List<?> list -> Optional.of(list.stream().flatMap(each -> mask(each).stream()).toList());
      case Map<?, ?> map -> {
        Map<String, Object> masked = new LinkedHashMap<>();
        map.forEach((key, inner) -> mask(inner).ifPresent(m -> masked.put(key.toString(), m)));
        yield Optional.of(masked);
      }
      case String ignored -> Optional.of(MASK);
      default -> Optional.empty();
    };
  }
}
