/** OCSF Compliance Findings, for security data lakes. */
@org.jspecify.annotations.NullMarked
package dev.atoll.report.ocsf;
