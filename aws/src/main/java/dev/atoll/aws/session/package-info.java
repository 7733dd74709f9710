/** Whose account it is, and which regions it has. */
@org.jspecify.annotations.NullMarked
package dev.atoll.aws.session;
