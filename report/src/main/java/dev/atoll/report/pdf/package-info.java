/** Documents as PDF. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.pdf;
