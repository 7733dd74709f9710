/** The self-contained HTML report. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.html;
