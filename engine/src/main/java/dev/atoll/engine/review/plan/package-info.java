/** High-risk issues: how many there are, which to mend for the least effort, what is reached. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.review.plan;
