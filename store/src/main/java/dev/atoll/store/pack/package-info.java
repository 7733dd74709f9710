/** What a tenant adds to the knowledge: packs of its own, and other values of parameters. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.pack;
