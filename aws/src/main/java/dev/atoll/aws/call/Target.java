package dev.atoll.aws.call;

import dev.atoll.engine.knowledge.Service;

/**
 * What is called where.
 *
 * @param region a real region, {@code us-east-1}, for global services too
 */
public record Target(Service service, String operation, String region) {}
