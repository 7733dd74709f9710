package dev.atoll.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An HTTP request to AWS, understood.
 *
 * @param service the name it is signed for ({@code monitoring} is CloudWatch), except {@code
 *     elasticloadbalancingv2}, which is told from its elder by the API's version
 * @param operation {@code DescribeInstances}; services that work by method and path have no name in
 *     the request, so theirs is {@code GET /bucket?encryption}: the path, and the parameters' names
 * @param region the region it is signed for
 * @param accessKey the access key id it is signed with
 */
record AwsCall(
    String service, String operation, String region, String accessKey, Protocol protocol) {

  private static final Pattern SCOPE =
      Pattern.compile("Credential=([^/,]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request");
  private static final Pattern CBOR_PATH = Pattern.compile("/service/[^/]+/operation/([^/?]+)");
  private static final String ELB_V2 = "2015-12-01";

  /**
   * @param header gives a header's value by its lower-case name
   */
  static AwsCall of(
      String method, URI uri, Function<String, Optional<String>> header, byte[] body) {
    Matcher scope = SCOPE.matcher(header.apply("authorization").orElse(""));
    boolean signed = scope.find();
    String accessKey = signed ? scope.group(1) : "";
    String region = signed ? scope.group(2) : "";
    String service = signed ? scope.group(3) : "unsigned";

    Optional<String> target = header.apply("x-amz-target");
    if (target.isPresent()) {
      String operation = target.get().substring(target.get().lastIndexOf('.') + 1);
      return new AwsCall(service, operation, region, accessKey, Protocol.JSON);
    }
    Matcher cbor = CBOR_PATH.matcher(uri.getRawPath());
    if (cbor.find()) {
      return new AwsCall(service, cbor.group(1), region, accessKey, Protocol.CBOR);
    }
    String form = formOf(uri, header, body);
    Optional<String> action = field(form, "Action");
    if (action.isPresent()) {
      boolean v2 = service.equals("elasticloadbalancing") && form.contains("Version=" + ELB_V2);
      return new AwsCall(
          v2 ? "elasticloadbalancingv2" : service,
          action.get(),
          region,
          accessKey,
          service.equals("ec2") ? Protocol.EC2 : Protocol.QUERY);
    }
    return new AwsCall(service, restKey(method, uri), region, accessKey, restProtocol(service));
  }

  /** {@code ec2:DescribeInstances}, {@code s3:GET /bucket?encryption}: what patterns match. */
  String key() {
    return service + ":" + operation;
  }

  /** What AWS limits together: the operation, or the service where operations have no names. */
  String limitedAs() {
    return region + "/" + (operation.contains(" ") ? service : key());
  }

  private static String formOf(URI uri, Function<String, Optional<String>> header, byte[] body) {
    boolean form = header.apply("content-type").orElse("").contains("x-www-form-urlencoded");
    return form ? new String(body, ISO_8859_1) : Optional.ofNullable(uri.getRawQuery()).orElse("");
  }

  private static Optional<String> field(String form, String name) {
    return Arrays.stream(form.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), UTF_8))
        .findFirst();
  }

  private static String restKey(String method, URI uri) {
    String names =
        Arrays.stream(Optional.ofNullable(uri.getRawQuery()).orElse("").split("&"))
            .map(pair -> pair.replaceFirst("=.*", ""))
            .filter(name -> !name.isEmpty() && !name.equals("x-id"))
            .sorted()
            .collect(Collectors.joining("&"));
    return method + " " + uri.getRawPath() + (names.isEmpty() ? "" : "?" + names);
  }

  private static Protocol restProtocol(String service) {
    return switch (service) {
      case "s3", "s3express" -> Protocol.S3;
      case "route53", "cloudfront" -> Protocol.REST_XML;
      default -> Protocol.REST_JSON;
    };
  }
}
