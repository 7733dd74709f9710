/** An estate on one page. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.overview;
