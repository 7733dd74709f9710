/** What the statement of work, the executive summary and the acceptance report say. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.work;
