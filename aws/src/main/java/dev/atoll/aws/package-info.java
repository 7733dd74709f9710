/** Room {@code aws}. */
@org.jspecify.annotations.NullMarked
package dev.atoll.aws;
