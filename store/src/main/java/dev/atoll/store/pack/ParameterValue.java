package dev.atoll.store.pack;

import java.time.Instant;

/**
 * A value that a tenant gives a rule's parameter.
 *
 * @param value as JSON writes it
 */
public record ParameterValue(
    String rule, String name, String value, String changedBy, Instant changedAt) {}
