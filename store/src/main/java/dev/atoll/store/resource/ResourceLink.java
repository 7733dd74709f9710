package dev.atoll.store.resource;

/**
 * A resource that names another.
 *
 * @param other the one at the other end
 * @param by the path of the field that names it
 */
public record ResourceLink(ResourceRef other, String by) {}
