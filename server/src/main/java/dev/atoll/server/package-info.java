/** The server: it starts here, and is wired here. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server;
