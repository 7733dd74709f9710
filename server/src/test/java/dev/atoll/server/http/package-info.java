/** Tests of what stands between HTTP and the API. */
@NullMarked
package dev.atoll.server.http;

import org.jspecify.annotations.NullMarked;
