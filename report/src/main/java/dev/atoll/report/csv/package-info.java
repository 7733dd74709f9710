/** CSV output. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.csv;
