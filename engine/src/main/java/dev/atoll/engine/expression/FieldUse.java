package dev.atoll.engine.expression;

import org.jspecify.annotations.Nullable;

/** A field that an expression reads: {@code rds.Endpoint} and {@code Address}. */
public record FieldUse(String struct, String field) {
  // tens of thousands are put into sets at each start, when a record's own methods are slow still

  @Override
  public int hashCode() {
    return 31 * struct.hashCode() + field.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldUse use && field.equals(use.field) && struct.equals(use.struct);
  }
}
