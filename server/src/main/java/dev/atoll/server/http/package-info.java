/** What holds for every request: limits, headers, the dashboard's files. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.http;
