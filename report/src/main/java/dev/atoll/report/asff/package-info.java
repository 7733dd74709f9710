/** The AWS Security Finding Format, for Security Hub. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.asff;
