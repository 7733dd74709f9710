package dev.atoll.aws.call;

import java.net.URI;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends calls to a custom endpoint's very host: some services put an account id before it, which
 * only AWS's own names resolve, and which before an address is no host at all. So the SDK is given
 * a stand-in, and the real host takes its place before the request is signed.
 */
record PlainHost(URI endpoint) implements ExecutionInterceptor {
  private static final String STAND_IN = "endpoint.invalid";

  /** The endpoint as the SDK is to know it. */
  URI standIn() {
    return URI.create(
        endpoint.getScheme()
            + "://"
            + STAND_IN
            + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort())
            + endpoint.getPath());
  }

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    SdkHttpRequest request = context.httpRequest();
    return request.host().endsWith(STAND_IN)
        ? request.toBuilder().host(endpoint.getHost()).build()
        : request;
  }
}
