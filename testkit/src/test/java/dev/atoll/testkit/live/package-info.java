/** Rules on resources that were made through the API: docs/contributing/live-tests.md. */
@org.jspecify.annotations.NullMarked
package dev.atoll.testkit.live;
