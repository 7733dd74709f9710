package dev.atoll.server.knowledge;

import dev.atoll.engine.knowledge.Parameter;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.store.pack.ParameterValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A measure that a rule judges by.
 *
 * @param rule the rule's id
 * @param title the rule's
 * @param about what it means
 * @param type {@code int}, {@code double}, {@code bool}, {@code string}, {@code list of int},
 *     {@code list of string} or {@code map of string}
 * @param usual its value where nobody sets another
 * @param value its value
 * @param changed whether somebody set it
 */
public record ParameterView(
    String rule,
    String title,
    String service,
    String name,
    String about,
    String type,
    @Schema(required = true) Object usual,
    @Schema(required = true) Object value,
    boolean changed,
    @Nullable String changedBy,
    @Nullable Instant changedAt) {
  static ParameterView of(Rule rule, Parameter parameter, Optional<ParameterValue> own) {
    return new ParameterView(
        rule.id(),
        rule.title(),
        rule.resource().service().id(),
        parameter.name(),
        parameter.about(),
        type(parameter.type()),
        parameter.usual(),
        Objects.requireNonNullElse(rule.params().get(parameter.name()), parameter.usual()),
        own.isPresent(),
        own.map(ParameterValue::changedBy).orElse(null),
        own.map(ParameterValue::changedAt).orElse(null));
  }

  private static String type(Shape shape) {
    return switch (shape) {
      case Scalar scalar -> scalar.name().toLowerCase(Locale.ROOT);
      case ListOf(Shape element) -> "list of " + type(element);
      case MapOf(Shape value) -> "map of " + type(value);
      case Structure(var struct) -> struct.name();
    };
  }
}
