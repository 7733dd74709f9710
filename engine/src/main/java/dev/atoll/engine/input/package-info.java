/** Files that people name. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.input;
