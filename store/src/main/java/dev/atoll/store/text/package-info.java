/** Finding rows by a part of their texts. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.text;
