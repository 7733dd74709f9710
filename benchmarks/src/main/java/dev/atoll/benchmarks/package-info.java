/** Room {@code benchmarks}. */
@org.jspecify.annotations.NullMarked
package dev.atoll.benchmarks;
