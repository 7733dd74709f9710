/** Tests of signing in, and who asks. */
@NullMarked
package dev.atoll.server.people;

import org.jspecify.annotations.NullMarked;
