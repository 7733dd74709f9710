package dev.atoll.store.finding;

import dev.atoll.engine.model.Severity;

/**
 * Findings that have something in common.
 *
 * @param key the rule's id, the resource's id, the type, account or region
 * @param title for people
 * @param severity the worst among them
 * @param resources how many they are about
 */
public record FindingGroup(
    String key,
    String title,
    Severity severity,
    long high,
    long medium,
    long low,
    long findings,
    long resources) {}
