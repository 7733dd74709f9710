package dev.atoll.aws.call;

import dev.atoll.engine.model.GapReason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.util.LinkedHashSet;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** What the exception of a call means. */
record Verdict(Kind kind, Set<String> codes, String message) {
  enum Kind {
    /** Too fast: slow down and try again. */
    THROTTLED(GapReason.THROTTLED),
    /** AWS failed: try again. */
    SERVER(GapReason.ERROR),
    /** No answer in time: try again, but not often. */
    TIMEOUT(GapReason.TIMEOUT),
    /** No connection: try again, but not often. */
    CONNECTION(GapReason.ERROR),
    /** No such host: the service may not exist in the region. */
    UNKNOWN_HOST(GapReason.ERROR),
    /** May not. */
    DENIED(GapReason.DENIED),
    /** The region does not know these credentials, which others do. */
    REGION_OFF(GapReason.REGION_DISABLED),
    /** The scan was stopped. */
    STOPPED(GapReason.NOT_READ),
    /** Anything else; trying again would not help. */
    OTHER(GapReason.ERROR);

    private final GapReason reason;

    Kind(GapReason reason) {
      this.reason = reason;
    }

    GapReason reason() {
      return reason;
    }
  }

  private static final Set<String> THROTTLES =
      Set.of(
          "BandwidthLimitExceeded",
          "EC2ThrottledException",
          "LimitExceededException",
          "PriorRequestNotComplete",
          "ProvisionedThroughputExceededException",
          "RequestLimitExceeded",
          "RequestThrottled",
          "RequestThrottledException",
          "SlowDown",
          "Throttling",
          "ThrottledException",
          "ThrottlingException",
          "TooManyRequestsException",
          "TransactionInProgressException");

  private static final Set<String> REGION_OFF =
      Set.of("InvalidClientTokenId", "UnrecognizedClientException", "OptInRequired");

  /** How EC2 says it; its other AuthFailures are about permissions. */
  private static final String EC2_REGION_OFF = "AWS was not able to validate the provided";

  static Verdict of(Throwable error) {
    if (error instanceof AwsServiceException service) {
      return ofService(service);
    }
    String message = firstLine(error);
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      Kind kind = ofCause(cause);
      if (kind != Kind.OTHER) {
        return new Verdict(kind, Set.of(), message);
      }
    }
    return new Verdict(Kind.OTHER, Set.of(), message);
  }

  /** How the exceptions that many services share are called, whatever the service's own say. */
  private static Verdict ofService(AwsServiceException error) {
    String code =
        error.awsErrorDetails() == null || error.awsErrorDetails().errorCode() == null
            ? ""
            : error.awsErrorDetails().errorCode();
    Set<String> codes = new LinkedHashSet<>();
    codes.add(code);
    codes.add(error.getClass().getSimpleName());
    String said =
        error.awsErrorDetails() == null || error.awsErrorDetails().errorMessage() == null
            ? ""
            : oneLine(error.awsErrorDetails().errorMessage());
    String name = code.isEmpty() ? "HTTP status " + error.statusCode() : code;
    return new Verdict(kind(error, code, said), codes, said.isEmpty() ? name : name + ": " + said);
  }

  private static Kind kind(AwsServiceException error, String code, String said) {
    if (THROTTLES.contains(code) || error.statusCode() == 429 || error.isThrottlingException()) {
      return Kind.THROTTLED;
    }
    if ((error.statusCode() >= 500 && error.statusCode() != 501) || code.equals("RequestTimeout")) {
      return Kind.SERVER;
    }
    if (REGION_OFF.contains(code)
        || (code.equals("AuthFailure") && said.startsWith(EC2_REGION_OFF))) {
      return Kind.REGION_OFF;
    }
    boolean expired = code.contains("Expired");
    boolean refused =
        error.statusCode() == 403
            || error.statusCode() == 401
            || code.startsWith("AccessDenied")
            || code.startsWith("AuthorizationError")
            || code.startsWith("NotAuthorized")
            || code.contains("Unauthorized")
            || code.equals("AuthFailure")
            || code.equals("SubscriptionRequiredException");
    return refused && !expired ? Kind.DENIED : Kind.OTHER;
  }

  private static Kind ofCause(Throwable cause) {
    return switch (cause) {
      case ApiCallTimeoutException ignored -> Kind.TIMEOUT;
      case ApiCallAttemptTimeoutException ignored -> Kind.TIMEOUT;
      case AbortedException ignored -> Kind.STOPPED;
      case InterruptedException ignored -> Kind.STOPPED;
      case ClosedByInterruptException ignored -> Kind.STOPPED;
      case InterruptedIOException ignored -> Kind.TIMEOUT;
      case UnknownHostException ignored -> Kind.UNKNOWN_HOST;
      case IOException ignored -> Kind.CONNECTION;
      default -> Kind.OTHER;
    };
  }

  private static String firstLine(Throwable error) {
    String message = error.getMessage();
    return oneLine(message == null ? error.getClass().getSimpleName() : message);
  }

  /** The first line, without the SDK's appendix of request ids. */
  private static String oneLine(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    int appendix = line.indexOf(" (Service: ");
    String short_ = appendix > 0 ? line.substring(0, appendix) : line;
    return short_.length() > 400 ? short_.substring(0, 400) + "…" : short_;
  }
}
