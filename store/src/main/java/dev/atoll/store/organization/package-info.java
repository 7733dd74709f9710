/** Organizations, whose accounts come and go by themselves. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.organization;
