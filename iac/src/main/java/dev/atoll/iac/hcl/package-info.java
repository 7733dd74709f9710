/** The language of Terraform's files: from text to a tree with places. */
@org.jspecify.annotations.NullMarked
package dev.atoll.iac.hcl;
