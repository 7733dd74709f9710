package dev.atoll.aws.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.model.GapReason;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.rds.model.DbInstanceNotFoundException;

class SchedulerTest {
  private static final Service RDS =
      new Service("rds", "RDS", "RdsClient", "rds", Map.of(), Map.of(), Map.of());
  private static final Target LIST = new Target(RDS, "DescribeDBInstances", "eu-west-1");

  private final ManualTime time = new ManualTime();
  private final Scheduler scheduler = new Scheduler(8, Backoff.STANDARD, time, new Random(1));

  @Test
  void whatIsThrottledOrFailsForAWhileIsAskedAgain() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    String answer =
        scheduler.call(
            LIST,
            Set.of(),
            () ->
                switch (attempts.incrementAndGet()) {
                  case 1 -> throw service("Throttling", 400, "Rate exceeded");
                  case 2 -> throw service("InternalFailure", 500, "");
                  case 3 -> throw service("SlowDown", 503, "");
                  default -> "answer";
                });
    assertThat(answer).isEqualTo("answer");
    assertThat(scheduler.calls()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "Throttling, 400, THROTTLED",
    "TooManyRequestsException, 429, THROTTLED",
    "InternalError, 500, ERROR",
    "AccessDenied, 403, DENIED",
    "UnauthorizedOperation, 403, DENIED",
    "AccessDeniedException, 400, DENIED",
    "AuthorizationError, 403, DENIED",
    "InvalidClientTokenId, 403, REGION_DISABLED",
    "ExpiredToken, 403, ERROR",
    "ValidationError, 400, ERROR"
  })
  void whatDoesNotPassEndsWithItsReason(String code, int status, GapReason reason) {
    CallFailure failure = failure(LIST, service(code, status, "said\nmore"));
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.message()).isEqualTo(code + ": said");
    assertThat(failure.isAny(Set.of(code))).isTrue();
    assertThat(failure.isAny(Set.of("Other"))).isFalse();
    boolean passing = reason == GapReason.THROTTLED || status == 500;
    assertThat(scheduler.calls()).isEqualTo(passing ? (status == 500 ? 11 : 12) : 1);
  }

  @Test
  void anErrorCodeIsKnownByItsClassToo() {
    CallFailure failure =
        failure(
            LIST,
            DbInstanceNotFoundException.builder()
                .awsErrorDetails(details("DBInstanceNotFound", "gone"))
                .statusCode(404)
                .build());
    assertThat(failure.isAny(Set.of("DBInstanceNotFound"))).isTrue();
    assertThat(failure.isAny(Set.of("DbInstanceNotFoundException"))).isTrue();
  }

  @Test
  void codesToRetryAreAskedAgain() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    assertThat(
            scheduler.<String>call(
                LIST,
                Set.of("ReportInProgress"),
                () -> {
                  if (attempts.incrementAndGet() < 5) {
                    throw service("ReportInProgress", 404, "");
                  }
                  return "report";
                }))
        .isEqualTo("report");
  }

  @Test
  void aPlaceThatDoesNotAnswerCostsAFewCallsOnly() {
    for (int i = 0; i < 50; i++) {
      assertThat(failure(LIST, silence()).reason()).isEqualTo(GapReason.TIMEOUT);
    }
    assertThat(scheduler.calls()).isEqualTo(12);
    Target elsewhere = new Target(RDS, "DescribeDBInstances", "eu-west-2");
    assertThat(failure(elsewhere, service("ValidationError", 400, "")).reason())
        .isEqualTo(GapReason.ERROR);
    assertThat(scheduler.calls()).isEqualTo(13);
  }

  @Test
  void aRegionThatAnOrganisationForbidsIsRecognised() {
    String said = "User: x is not authorized with an explicit deny in a service control policy";
    for (int i = 0; i < 50; i++) {
      Target any = new Target(RDS, "Describe" + i, "eu-west-1");
      assertThat(failure(any, service("AccessDenied", 403, said)).reason())
          .isEqualTo(GapReason.DENIED);
    }
    assertThat(scheduler.calls()).isEqualTo(4);
  }

  @Test
  void oneForbiddenServiceDoesNotCloseARegionThatAnswers() throws Exception {
    scheduler.call(LIST, Set.of(), () -> "answer");
    String said = "not authorized with an explicit deny in a service control policy";
    for (int i = 0; i < 10; i++) {
      Target any = new Target(RDS, "Describe" + i, "eu-west-1");
      failure(any, service("AccessDenied", 403, said));
    }
    assertThat(scheduler.calls()).isEqualTo(11);
  }

  @Test
  void aStoppedScanEndsAtOnce() {
    assertThatThrownBy(() ->
            scheduler.call(
                LIST,
                Set.of(),
                () -> {
                  throw new InterruptedException();
                }))
        .isInstanceOf(InterruptedException.class);
    assertThat(scheduler.calls()).isEqualTo(1);
  }

  private CallFailure failure(Target target, Exception answer) {
    return catchThrowableOfType(
        CallFailure.class,
        () ->
            scheduler.call(
                target,
                Set.of(),
                () -> {
                  throw answer;
                }));
  }

  private static Exception silence() {
    return SdkClientException.create("no", new SocketTimeoutException("Read timed out"));
  }

  private static AwsServiceException service(String code, int status, String message) {
    return AwsServiceException.builder()
        .awsErrorDetails(details(code, message))
        .statusCode(status)
        .build();
  }

  private static AwsErrorDetails details(String code, String message) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
  }
}
