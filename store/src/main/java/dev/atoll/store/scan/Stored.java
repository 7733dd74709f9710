package dev.atoll.store.scan;

/**
 * What storing a scan did.
 *
 * @param already whether it had ended before, stored or cancelled, and nothing was changed now
 * @param opened findings that were not there before
 * @param reopened findings that were resolved, or whose acceptance ended
 */
public record Stored(String scan, boolean already, int opened, int resolved, int reopened) {}
