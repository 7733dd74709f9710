/** Keeps graphs of immutable objects on disk. */
@NullMarked
package dev.atoll.engine.codec;

import org.jspecify.annotations.NullMarked;
