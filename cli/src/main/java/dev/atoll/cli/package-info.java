/** Room {@code cli}. */
@org.jspecify.annotations.NullMarked
package dev.atoll.cli;
