@org.jspecify.annotations.NullMarked
package dev.atoll.server.knowledge;
