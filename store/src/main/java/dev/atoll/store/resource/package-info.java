/** Resources, their configurations over time, and what links them. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.resource;
