/** Tests of Terraform plans. */
@org.jspecify.annotations.NullMarked
package dev.atoll.iac.terraform;
