/** JSON that knows its places, for files that people bring. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.json;
