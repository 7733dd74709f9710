/** Tests of what stands between HTTP and the API. */
@NullMarked
package dev.atoll.server.people;

import org.jspecify.annotations.NullMarked;
