/** What every report tells, computed once: risks ranked, pillars, coverage, gaps grouped. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.summary;
