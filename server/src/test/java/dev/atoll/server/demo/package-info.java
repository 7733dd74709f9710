/** Tests of the example. */
@NullMarked
package dev.atoll.server.demo;

import org.jspecify.annotations.NullMarked;
