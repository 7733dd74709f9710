/** Tests of the language of Terraform files. */
@org.jspecify.annotations.NullMarked
package dev.atoll.iac.hcl;
