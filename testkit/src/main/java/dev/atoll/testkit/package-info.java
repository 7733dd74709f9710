/** Room {@code testkit}. */
@org.jspecify.annotations.NullMarked
package dev.atoll.testkit;
