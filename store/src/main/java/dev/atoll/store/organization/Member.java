package dev.atoll.store.organization;

/**
 * An account as its organization lists it.
 *
 * @param account twelve digits
 * @param roleArn the role that it is read by
 * @param active false where it is suspended
 */
public record Member(String account, String name, String roleArn, boolean active) {}
