/** The tables of the estate, as {@code V1__estate.sql} makes them. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.schema;
