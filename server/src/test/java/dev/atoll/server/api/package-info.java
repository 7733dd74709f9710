/** Tests of what the API takes and gives. */
@NullMarked
package dev.atoll.server.api;

import org.jspecify.annotations.NullMarked;
