/** What the outputs of a review share: figures and words. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.review;
