/** SARIF 2.1.0, for code scanning. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.sarif;
