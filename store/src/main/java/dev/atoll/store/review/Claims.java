package dev.atoll.store.review;

import dev.atoll.engine.review.Answers;
import java.time.Instant;

/** Answers as they stand in the AWS Well-Architected Tool, and when they were brought in. */
public record Claims(Answers answers, String importedBy, Instant importedAt) {}
