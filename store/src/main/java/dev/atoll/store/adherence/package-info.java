/** Assessments and adherence, now and earlier. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.adherence;
