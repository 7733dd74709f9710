/** Messages to topics and event buses. */
@org.jspecify.annotations.NullMarked
package dev.atoll.aws.notify;
