/** Failures with a stable code and a category that decides who must act. */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.error;
