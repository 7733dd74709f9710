/** The real reader against the simulated AWS, with faults and without. */
@org.jspecify.annotations.NullMarked
package dev.atoll.testkit.reading;
