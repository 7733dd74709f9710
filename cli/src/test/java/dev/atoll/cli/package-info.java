/** Tests of the command line, and of the rooms as a whole. */
@org.jspecify.annotations.NullMarked
package dev.atoll.cli;
