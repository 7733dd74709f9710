/** Tests of reports on their way out. */
@NullMarked
package dev.atoll.server.export;

import org.jspecify.annotations.NullMarked;
