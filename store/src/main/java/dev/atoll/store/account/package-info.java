/** Accounts, and what is known of the way into them. */
@org.jspecify.annotations.NullMarked
package dev.atoll.store.account;
