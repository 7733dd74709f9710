/** Rules applied to an inventory: evaluations. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.judge;
