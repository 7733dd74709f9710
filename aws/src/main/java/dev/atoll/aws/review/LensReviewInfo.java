package dev.atoll.aws.review;

import java.util.Map;

/**
 * A lens review as the Tool sums it up.
 *
 * @param status {@code CURRENT}, {@code NOT_CURRENT}, {@code DEPRECATED}, …
 * @param risks how many questions are at which risk, in the Tool's words
 * @param pillars the same by pillar
 */
public record LensReviewInfo(
    String lens,
    String version,
    String status,
    Map<String, Integer> risks,
    Map<String, Map<String, Integer>> pillars) {}
