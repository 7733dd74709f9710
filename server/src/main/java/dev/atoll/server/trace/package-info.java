/** What collectors of traces are told, and what they are not. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.trace;
