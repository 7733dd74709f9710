/**
 * A simulator of the AWS Well-Architected Tool: its REST-JSON as the SDK speaks it, its limits and
 * errors as the API reference tells them, faults as tests want them.
 */
@org.jspecify.annotations.NullMarked
package dev.atoll.testkit.tool;
