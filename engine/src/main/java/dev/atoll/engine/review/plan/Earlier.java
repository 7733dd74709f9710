package dev.atoll.engine.review.plan;

import dev.atoll.engine.compare.Outcomes;

/**
 * The result of an earlier scan.
 *
 * @param outcomes its risks, and what it looked at
 * @param sha256 of the file that it is in, in hexadecimal
 */
public record Earlier(Baseline baseline, Outcomes outcomes, String sha256) {}
