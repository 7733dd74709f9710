/**
 * What tenants are judged by: the shipped knowledge, their own packs, their values of parameters.
 */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.knowledge;
