package dev.atoll.engine.expression;

import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import java.time.Instant;
import java.util.Set;

/** A checked CEL expression, ready to evaluate. Immutable, safe to share between threads. */
public interface Expression {
  /** As written. */
  String source();

  /** The fields it may read, of whatever structure. */
  Set<FieldUse> reads();

  /**
   * The resource types it asks for through {@code linked}, {@code inRegion} and {@code inAccount}.
   */
  Set<String> types();

  /**
   * Its value: a {@code Boolean}, {@code Long}, {@code Double}, {@code String}, {@code Instant},
   * {@code Duration}, {@code List}, {@code Map}, {@link Struct}, {@link Resource}, or {@link
   * Unknown}. Never null and never an exception: an error of evaluation is an {@link Unknown} that
   * says so.
   */
  Object evaluate(Scope scope);

  /**
   * What an expression is evaluated over.
   *
   * @param params the rule's parameters
   * @param budget how many steps the evaluation may take; more ends as {@link Unknown}
   */
  record Scope(Resource resource, Struct params, Instant now, World world, long budget) {}
}
