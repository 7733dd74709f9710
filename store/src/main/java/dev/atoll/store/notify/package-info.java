/** Who is told of what, and what became of it. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.notify;
