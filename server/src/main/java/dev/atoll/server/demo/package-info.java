/** The example estate with a past. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.demo;
