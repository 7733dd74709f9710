/** Scans, and how one that has finished is stored. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.scan;
