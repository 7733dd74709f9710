/** Findings with a life, and the patterns that hide some. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.finding;
