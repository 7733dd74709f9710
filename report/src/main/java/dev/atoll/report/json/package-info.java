/** JSON output. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.json;
