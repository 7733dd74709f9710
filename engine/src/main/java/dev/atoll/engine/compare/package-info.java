/** Two results side by side: what appeared, what went, what changed, what is no longer seen. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.compare;
