/** Lenses of one's own, in the format of the AWS Well-Architected Tool, assessed as AWS's are. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.lens;
