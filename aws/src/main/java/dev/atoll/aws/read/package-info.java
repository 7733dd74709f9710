/** Reading an account as a plan says. */
@org.jspecify.annotations.NullMarked
package dev.atoll.aws.read;
