package dev.atoll.store.finding;

import java.util.Set;

/**
 * What an action on findings came to.
 *
 * @param changed how many findings it changed
 * @param rules the ids of their rules
 */
public record Acted(int changed, Set<String> rules) {}
