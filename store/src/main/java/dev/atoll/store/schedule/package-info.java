/** When to scan by itself. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.schedule;
