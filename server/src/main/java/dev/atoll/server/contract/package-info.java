/** What the description of the REST contract tells beyond the shapes that the framework sees. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.contract;
