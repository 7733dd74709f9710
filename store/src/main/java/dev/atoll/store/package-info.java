/** History on H2 or PostgreSQL: {@link dev.atoll.store.Database} opens it. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store;
