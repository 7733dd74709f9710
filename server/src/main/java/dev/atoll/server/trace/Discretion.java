package dev.atoll.server.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Leaves the values of queries out of spans: people search for names of resources, and a provider's
 * answer carries the code that signs somebody in.
 */
@Singleton
public final class Discretion implements SpanProcessor {
  private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
  private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("url.full");
  private static final Pattern VALUE = Pattern.compile("=[^&]*");
  private static final String HIDDEN = "=REDACTED";

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    String query = span.getAttribute(QUERY);
    if (query != null) {
      span.setAttribute(QUERY, hidden(query));
    }
    String address = span.getAttribute(ADDRESS);
    if (address != null && address.contains("?")) {
      int start = address.indexOf('?') + 1;
      span.setAttribute(ADDRESS, address.substring(0, start) + hidden(address.substring(start)));
    }
  }

  private static String hidden(String query) {
    return VALUE.matcher(query).replaceAll(HIDDEN);
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
