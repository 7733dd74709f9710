/** Evaluations turned into the state of every practice and question of a lens. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.assess;
