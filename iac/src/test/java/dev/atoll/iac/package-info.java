/** Tests of templates as sources. */
@org.jspecify.annotations.NullMarked
package dev.atoll.iac;
