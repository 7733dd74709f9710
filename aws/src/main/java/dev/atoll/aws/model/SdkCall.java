package dev.atoll.aws.model;

import java.lang.invoke.MethodHandle;

/**
 * An operation with what is needed to call it.
 *
 * @param service the SDK module
 * @param name the API's spelling, {@code DescribeDBInstances}
 * @param method {@code (client, request) -> response}
 */
public record SdkCall(
    String service, String name, SdkStruct input, SdkStruct output, MethodHandle method) {}
