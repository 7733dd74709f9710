/** Between the AWS SDK's objects and the engine's values. */
@org.jspecify.annotations.NullMarked
package dev.atoll.aws.convert;
