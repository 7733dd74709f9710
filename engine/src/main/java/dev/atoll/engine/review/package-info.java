/** The review of a workload: proposed answers with evidence, and claims held against reality. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.review;
