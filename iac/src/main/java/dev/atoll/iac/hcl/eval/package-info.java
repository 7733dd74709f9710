/** Evaluates expressions; what is not known stays a value of its own. */
@org.jspecify.annotations.NullMarked
package dev.atoll.iac.hcl.eval;
