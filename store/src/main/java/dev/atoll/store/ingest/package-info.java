/** A scan that has finished becomes rows. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.ingest;
