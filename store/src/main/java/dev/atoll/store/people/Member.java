package dev.atoll.store.people;

/** A person in a tenant. */
public record Member(Person person, long tenant, String tenantName, Role role) {}
