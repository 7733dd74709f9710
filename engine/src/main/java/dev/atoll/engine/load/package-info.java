/** Turns YAML files into checked knowledge; reports all problems of a load together. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.load;
