package dev.atoll.aws.review;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a failed call to the Tool means for people. */
final class Failures {
  static final Set<String> CONFLICT = Set.of("ConflictException");
  static final Set<String> INVALID = Set.of("ValidationException");
  static final Set<String> GONE = Set.of("ResourceNotFoundException");
  static final Set<String> GONE_OR_INVALID =
      Stream.of(GONE, INVALID).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private Failures() {}

  static AtollException of(CallFailure failure, String what) {
    String message = "the Well-Architected Tool: " + what + ": " + failure.message();
    if (failure.isAny(GONE)) {
      return new AtollException(
          ErrorCode.TOOL_REFUSED,
          message,
          "it may have been deleted, unshared, or be in another region; atoll review workloads lists"
              + " what there is",
          failure);
    }
    return switch (failure.reason()) {
      case THROTTLED ->
          new AtollException(
              ErrorCode.AWS_THROTTLED, message, "try again in a few minutes", failure);
      case DENIED, REGION_DISABLED ->
          new AtollException(
              ErrorCode.TOOL_DENIED,
              message,
              "the role needs the permission, and a workload that is shared must be shared for"
                  + " contributing; a workload without a review owner is locked",
              failure);
      case TIMEOUT ->
          new AtollException(ErrorCode.AWS_UNREACHABLE, message, "check the network", failure);
      case ERROR, NOT_READ ->
          new AtollException(
              failure.codes().isEmpty() ? ErrorCode.AWS_UNREACHABLE : ErrorCode.TOOL_REFUSED,
              message,
              failure.codes().isEmpty() ? "check the network and the endpoint" : "",
              failure);
    };
  }
}
