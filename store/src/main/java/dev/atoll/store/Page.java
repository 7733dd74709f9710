package dev.atoll.store;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next the cursor of the next part; empty at the end
 * @param total how many items there are in all parts
 */
public record Page<T>(List<T> items, Optional<String> next, long total) {}
