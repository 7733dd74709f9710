/** Reports of what is stored, as the command line writes them. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.export;
