/**
 * YAML read with places: every value knows where it stands, and problems are collected, not thrown.
 */
@org.jspecify.annotations.NullMarked
package dev.atoll.engine.yaml;
