package dev.atoll.store.pack;

/**
 * A file of a pack.
 *
 * @param path within the pack, {@code rules/acme-owner.yaml}
 * @param text YAML
 */
public record PackFile(String path, String text) {}
