/** Who asks, and what they may. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.people;
