/**
 * What tests stand on: a simulated AWS, faults in front of it, estates to seed it with, golden
 * files.
 */
@org.jspecify.annotations.NullMarked
package dev.atoll.testkit;
