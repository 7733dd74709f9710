/** Resource types, rules and the framework, loaded from YAML and type-checked. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.knowledge;
