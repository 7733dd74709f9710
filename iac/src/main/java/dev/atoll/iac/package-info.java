/** Terraform plans and CloudFormation templates as sources of resources. */
@org.jspecify.annotations.NullMarked
package dev.atoll.iac;
