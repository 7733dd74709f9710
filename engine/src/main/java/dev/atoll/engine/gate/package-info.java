/** What lets a result through: accepted risks, a baseline, a stage's policy. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.gate;
