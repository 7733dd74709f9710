/** Tests of reviews over REST. */
@NullMarked
package dev.atoll.server.review;

import org.jspecify.annotations.NullMarked;
