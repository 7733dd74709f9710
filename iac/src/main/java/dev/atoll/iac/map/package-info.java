/** From what a template declares to configurations in the shape of the AWS API. */
@org.jspecify.annotations.NullMarked
package dev.atoll.iac.map;
