package dev.atoll.engine.knowledge;

import dev.atoll.engine.shape.Shape;

/**
 * A measure that a rule judges by, and that whoever uses the rule may set.
 *
 * @param about what it means, in a few words
 * @param type of its values: a scalar, or a list or map of them
 * @param usual the value where nobody sets another
 */
public record Parameter(String name, String about, Shape type, Object usual) {}
