/**
 * Chosen risks as work: packages, their order and effort, what they cost, and whether they are
 * done.
 */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.work;
