package dev.atoll.store.resource;

import java.time.Instant;

/** How many resources were there at a time. */
public record Present(Instant at, long resources) {}
