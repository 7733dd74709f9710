/** Tests of evaluation. */
@org.jspecify.annotations.NullMarked
package dev.atoll.iac.hcl.eval;
