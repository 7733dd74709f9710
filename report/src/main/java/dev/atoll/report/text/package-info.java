/** Reports and pages for a terminal. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.text;
