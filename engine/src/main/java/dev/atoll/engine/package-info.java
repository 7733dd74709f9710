/** Room {@code engine}. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine;
