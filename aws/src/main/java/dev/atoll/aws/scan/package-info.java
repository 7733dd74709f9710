/** A scan of one account: read with a journal on disk, from which it can go on. */
@org.jspecify.annotations.NullMarked
package dev.atoll.aws.scan;
