/** Values as compact bytes and as JSON. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.codec;
