/** Tests of reports on their way out. */
@NullMarked
package dev.atoll.server.demo;

import org.jspecify.annotations.NullMarked;
