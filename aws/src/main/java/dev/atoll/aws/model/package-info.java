/** The AWS SDK's model classes as an {@link dev.atoll.engine.shape.ApiModel}. */
@org.jspecify.annotations.NullMarked
package dev.atoll.aws.model;
