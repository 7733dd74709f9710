package dev.atoll.server;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where traces are sent: nowhere, unless the environment names a collector. */
final class Tracing {
  private static final String ENDPOINT = "ATOLL_OTLP_ENDPOINT";
  private static final String STANDARD = "OTEL_EXPORTER_OTLP_";

  private Tracing() {}

  /**
   * The framework's settings for it.
   *
   * @throws AtollException USAGE, FILE_UNREADABLE
   */
  static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    if (!Environment.text("OTEL_SDK_DISABLED").filter("true"::equalsIgnoreCase).isPresent()) {
      endpoint()
          .ifPresent(endpoint -> {
            settings.put("quarkus.otel.sdk.disabled", "false");
            settings.put("quarkus.otel.exporter.otlp.endpoint", endpoint);
            settings.put(
                "quarkus.otel.exporter.otlp.protocol",
                Environment.text(STANDARD + "PROTOCOL").orElse("http/protobuf"));
            Environment.secret(STANDARD + "HEADERS")
                .ifPresent(headers ->
                    settings.put("quarkus.otel.exporter.otlp.headers", decoded(headers)));
            Environment.text("OTEL_SERVICE_NAME")
                .ifPresent(name -> settings.put("quarkus.otel.service.name", name));
            Environment.text("OTEL_RESOURCE_ATTRIBUTES")
                .ifPresent(those -> settings.put("quarkus.otel.resource.attributes", those));
            Environment.text("OTEL_TRACES_SAMPLER")
                .ifPresent(sampler -> settings.put("quarkus.otel.traces.sampler", sampler));
            Environment.text("OTEL_TRACES_SAMPLER_ARG")
                .ifPresent(share -> settings.put("quarkus.otel.traces.sampler.arg", share));
          });
    }
    return settings;
  }

  private static Optional<String> endpoint() {
    return endpoint(ENDPOINT).or(() -> endpoint(STANDARD + "ENDPOINT"));
  }

  private static Optional<String> endpoint(String variable) {
    Optional<String> endpoint = Environment.text(variable);
    endpoint
        .filter(text -> !isWeb(text))
        .ifPresent(text -> {
          throw new AtollException(
              ErrorCode.USAGE,
              "%s: %s is no address".formatted(variable, text),
              "a collector's for OTLP over HTTP, such as http://localhost:4318");
        });
    return endpoint;
  }

  private static boolean isWeb(String text) {
    try {
      URI address = URI.create(text);
      return address.getHost() != null
          && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** The standard has values percent-encoded, the framework takes them as they are. */
  private static String decoded(String headers) {
    return Arrays.stream(headers.split(","))
        .map(header ->
            URLDecoder.decode(header.strip().replace("+", "%2B"), StandardCharsets.UTF_8)
                .replace("\\", "\\\\")
                .replace(",", "\\,"))
        .collect(Collectors.joining(","));
  }
}
