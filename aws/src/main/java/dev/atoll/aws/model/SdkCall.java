package dev.atoll.aws.model;

import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * An operation with what is needed to call it.
 *
 * @param service the SDK module
 * @param name the API's spelling, {@code DescribeDBInstances}
 * @param method {@code (SdkClient, SdkPojo) -> SdkPojo}, the response of a request
 * @param paginator {@code (SdkClient, SdkPojo) -> Iterable}, the responses page by page
 */
public record SdkCall(
    String service,
    String name,
    SdkStruct input,
    SdkStruct output,
    MethodHandle method,
    Optional<MethodHandle> paginator) {}
