/** The REST API, base {@code /api/v1}: parse, authorise, call the store, map. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.api;
