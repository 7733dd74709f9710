/** Scans as durable tasks. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.scan;
