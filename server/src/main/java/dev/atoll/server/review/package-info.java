/** The review in the API: proposed answers, what people say, milestones, plans; and the cockpit. */
@org.jspecify.annotations.NullMarked
package dev.atoll.server.review;
