/** What the API answers when it cannot do what was asked. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.problem;
