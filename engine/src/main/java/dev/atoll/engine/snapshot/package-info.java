/** All that one scan read, in memory and in a file. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.snapshot;
