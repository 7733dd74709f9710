package dev.atoll.engine.model;

/**
 * Where a resource is written.
 *
 * @param file its path, relative to where Atoll was started if it is below
 * @param line from 1
 */
public record Location(String file, int line) {}
