/** CEL expressions: compiled against shapes, evaluated in three values. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.expression;
