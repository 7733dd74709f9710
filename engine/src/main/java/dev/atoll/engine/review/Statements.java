package dev.atoll.engine.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of people.
 *
 * @param byCode by the code of the practice or question
 */
public record Statements(Map<String, Statement> byCode) {
  public static final Statements NONE = new Statements(Map.of());

  public Statements {
    byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
  }

  public Optional<Statement> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
