/** IAM policy documents: read, and asked what they allow. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.expression.policy;
