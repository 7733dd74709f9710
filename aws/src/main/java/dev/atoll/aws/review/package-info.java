/** The AWS Well-Architected Tool: reading and writing reviews. */
@org.jspecify.annotations.NullMarked
package dev.atoll.aws.review;
