package dev.atoll.aws.call;

import java.net.URI;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends calls to a custom endpoint's very host: some services put an account id before it, which
 * only AWS's own names resolve.
 */
record PlainHost(URI endpoint) implements ExecutionInterceptor {
  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    SdkHttpRequest request = context.httpRequest();
    return request.host().endsWith("." + endpoint.getHost())
        ? request.toBuilder().host(endpoint.getHost()).build()
        : request;
  }
}
