/** The types of AWS values, as the AWS SDK's model or a resource type declares them. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.shape;
