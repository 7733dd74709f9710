package dev.atoll.engine.snapshot;

/** A completed piece of reading: all resources of a type in an account and region were listed. */
public record Unit(String type, String account, String region) {}
