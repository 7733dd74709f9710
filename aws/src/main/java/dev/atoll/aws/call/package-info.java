/** Calling AWS: clients, rate limits, retries. */
@org.jspecify.annotations.NullMarked
package dev.atoll.aws.call;
