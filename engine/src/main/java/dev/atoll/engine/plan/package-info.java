/** What a selection of rules needs read, and which IAM permissions that takes. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.plan;
