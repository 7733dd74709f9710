package dev.atoll.store.resource;

import java.util.Optional;

/**
 * A resource, named.
 *
 * @param key what AWS calls it within its type, account and region
 */
public record ResourceRef(
    long id,
    String key,
    String name,
    String type,
    Optional<String> arn,
    String account,
    String region) {}
