/** CloudFormation templates. */
@org.jspecify.annotations.NullMarked
package dev.atoll.iac.cloudformation;
