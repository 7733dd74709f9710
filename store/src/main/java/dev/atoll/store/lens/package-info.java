/** Lenses of a tenant's own. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.lens;
