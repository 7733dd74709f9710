package dev.atoll.aws.review;

/**
 * A lens that a workload is reviewed by.
 *
 * @param alias by which the Tool's operations name it: for a custom lens its ARN
 */
public record AppliedLens(String alias, String arn, String name) {}
