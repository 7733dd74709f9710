package dev.atoll.engine.expression;

/** A field that an expression reads: {@code rds.Endpoint} and {@code Address}. */
public record FieldUse(String struct, String field) {}
