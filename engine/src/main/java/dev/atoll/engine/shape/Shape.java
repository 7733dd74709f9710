package dev.atoll.engine.shape;

/** The type of a value in a configuration. */
public sealed interface Shape {
  /** A value without parts. */
  enum Scalar implements Shape {
    BOOL,
    INT,
    DOUBLE,
    STRING,
    TIMESTAMP,
    /** Bytes, kept as base64 text. */
    BLOB,
    /** A free-form document: nothing is known of its type before it is read. */
    ANY
  }

  record ListOf(Shape element) implements Shape {}

  /** A map of the API, with string keys. */
  record MapOf(Shape value) implements Shape {}

  /** A structure: see {@link StructShape}. */
  record Structure(StructShape struct) implements Shape {}
}
