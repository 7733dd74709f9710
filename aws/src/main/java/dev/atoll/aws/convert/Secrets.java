package dev.atoll.aws.convert;

import dev.atoll.engine.expression.FieldUse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which fields of answers hold secrets, and what is kept of them: that they are there. */
public final class Secrets {
  /** What stands in a secret's place. */
  public static final String MASK = "***";

  public static final Secrets NONE = new Secrets(Set.of());

  private static final Pattern MASKED_BY_AWS = Pattern.compile("\\*+");

  private final Set<FieldUse> fields;
  private final Set<FieldUse> plain;

  /** Secrets without exceptions; see {@link #Secrets(Collection, Collection)}. */
  public Secrets(Collection<FieldUse> fields) {
    this(fields, Set.of());
  }

  /**
   * @param fields structures and fields as the API model names them: {@code
   *     lambda.EnvironmentResponse} and {@code Variables}
   * @param plain services and words: where a secret map has such a key, or another field of a
   *     secret field's structure holds such a word, the value is none
   */
  public Secrets(Collection<FieldUse> fields, Collection<FieldUse> plain) {
    this.fields = Set.copyOf(fields);
    this.plain = Set.copyOf(plain);
  }

  boolean holds(String struct, String field) {
    return fields.contains(new FieldUse(struct, field));
  }

  /** Whether the word, found beside a secret of the structure, tells that it is none. */
  boolean plain(String struct, Object word) {
    return word instanceof String text
        && plain.contains(new FieldUse(struct.substring(0, struct.indexOf('.')), text));
  }

  /**
   * Keys and lengths of lists stay, and what stands under a plain key or was masked by AWS itself;
   * other texts are masked, anything else is dropped.
   */
  Optional<Object> mask(String struct, Object value) {
    return switch (value) {
      case List<?> list ->
          Optional.of(list.stream().flatMap(each -> mask(struct, each).stream()).toList());
      case Map<?, ?> map -> {
        Map<String, Object> masked = new LinkedHashMap<>();
        map.forEach((key, inner) ->
            (plain(struct, key) ? Optional.<Object>of(inner) : mask(struct, inner))
                .ifPresent(m -> masked.put(key.toString(), m)));
        yield Optional.of(masked);
      }
      case String text when MASKED_BY_AWS.matcher(text).matches() -> Optional.of(text);
      case String ignored -> Optional.of(MASK);
      default -> Optional.empty();
    };
  }
}
