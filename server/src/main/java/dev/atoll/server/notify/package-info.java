/** Tells people and other systems what happened. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.notify;
