package dev.atoll.testkit;

import java.util.List;

/**
 * An error as the service's protocol spells it.
 *
 * @param body one character for each byte
 * @param code goes into the header {@code x-amzn-ErrorType} too
 */
record AwsError(int status, String code, String contentType, String body) {

  private static final String REQUEST_ID = "00000000-0000-0000-0000-000000000000";

  static AwsError denied(AwsCall call) {
    String message =
        "User: arn:aws:iam::123456789012:user/reader is not authorized to perform: " + call.key();
    return switch (call.protocol()) {
      case EC2 ->
          of(call, 403, "UnauthorizedOperation", "You are not authorized to perform this action.");
      case QUERY, S3, REST_XML -> of(call, 403, "AccessDenied", message);
      case REST_JSON -> of(call, 403, "AccessDeniedException", message);
      case JSON, CBOR -> of(call, 400, "AccessDeniedException", message);
    };
  }

  static AwsError regionOff(AwsCall call) {
    String message = "The security token included in the request is invalid";
    return switch (call.protocol()) {
      case EC2 ->
          of(
              call,
              401,
              "AuthFailure",
              "AWS was not able to validate the provided access credentials");
      case QUERY, REST_XML -> of(call, 403, "InvalidClientTokenId", message);
      case S3 -> of(call, 403, "InvalidAccessKeyId", message);
      case REST_JSON -> of(call, 403, "UnrecognizedClientException", message);
      case JSON, CBOR -> of(call, 400, "UnrecognizedClientException", message);
    };
  }

  static AwsError throttled(AwsCall call) {
    return switch (call.protocol()) {
      case EC2 -> of(call, 503, "RequestLimitExceeded", "Request limit exceeded.");
      case S3 -> of(call, 503, "SlowDown", "Please reduce your request rate.");
      case QUERY, REST_XML -> of(call, 400, "Throttling", "Rate exceeded");
      case REST_JSON -> of(call, 429, "ThrottlingException", "Rate exceeded");
      case JSON, CBOR -> of(call, 400, "ThrottlingException", "Rate exceeded");
    };
  }

  static AwsError failed(AwsCall call) {
    return of(call, 500, "InternalFailure", "The request failed because of an unknown error");
  }

  static AwsError vanished(AwsCall call, String code) {
    int status =
        switch (call.protocol()) {
          case S3, REST_XML, REST_JSON, QUERY -> 404;
          case EC2, JSON, CBOR -> 400;
        };
    return of(call, status, code, "It does not exist");
  }

  private static AwsError of(AwsCall call, int status, String code, String message) {
    return switch (call.protocol()) {
      case EC2 ->
          xml(
              status,
              code,
              "<Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors>"
                  + "<RequestID>%s</RequestID></Response>",
              message);
      case QUERY, REST_XML ->
          xml(
              status,
              code,
              "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message>"
                  + "</Error><RequestId>%s</RequestId></ErrorResponse>",
              message);
      case S3 ->
          xml(
              status,
              code,
              "<Error><Code>%s</Code><Message>%s</Message><RequestId>%s</RequestId></Error>",
              message);
      case JSON, REST_JSON ->
          new AwsError(
              status,
              code,
              "application/x-amz-json-1.1",
              "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, message));
      case CBOR -> new AwsError(status, code, "application/cbor", cbor(code, message));
    };
  }

  private static AwsError xml(int status, String code, String body, String message) {
    return new AwsError(status, code, "text/xml", body.formatted(code, message, REQUEST_ID));
  }

  /** A CBOR map of two text entries, each text shorter than 256 characters of ASCII. */
  private static String cbor(String code, String message) {
    StringBuilder map = new StringBuilder("\u00a2");
    for (String text : List.of("__type", code, "message", message)) {
      map.append('x').append((char) text.length()).append(text);
    }
    return map.toString();
  }
}
