/** The tests that rules carry, and their runner. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.cases;
