/** Blocks of internet addresses. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.expression.cidr;
