/** The resources of a snapshot with their links resolved: a graph. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.inventory;
