/** People: who may sign in, what they may in which tenant, and what they did. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.people;
