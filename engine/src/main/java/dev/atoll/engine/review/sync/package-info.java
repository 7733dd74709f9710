/**
 * What to write into the AWS Well-Architected Tool: a three-way merge that spares people's work.
 */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.review.sync;
