/** The sync through the real SDK client against the simulated Tool. */
@org.jspecify.annotations.NullMarked
package dev.atoll.testkit.tool;
