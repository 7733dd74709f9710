package dev.atoll.aws.notify;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.sns.SnsClient;

/** Publishes with the credentials of this machine, by the SDK's standard chain. */
public final class Publisher {
  private static final String SOURCE = "atoll";
  private static final int LONGEST_SUBJECT = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Optional<URI> endpoint;

  /**
   * @param endpoint another address instead of AWS's own
   */
  public Publisher(Optional<URI> endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * Publishes to an SNS topic.
   *
   * @param topic its ARN
   * @throws AtollException CREDENTIALS_REFUSED or AWS_UNREACHABLE
   */
  public void publish(String topic, String subject, String message) {
    try (SnsClient client = prepared(SnsClient.builder(), topic).build()) {
      client.publish(request -> request.topicArn(topic).subject(plain(subject)).message(message));
    } catch (SdkException e) {
      throw failed(topic, e);
    }
  }

  /**
   * Puts an event on an EventBridge bus.
   *
   * @param bus its ARN
   * @param detail a JSON object
   * @throws AtollException CREDENTIALS_REFUSED or AWS_UNREACHABLE
   */
  public void put(String bus, String detailType, String detail) {
    PutEventsRequestEntry event =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source(SOURCE)
            .detailType(detailType)
            .detail(detail)
            .build();
    try (EventBridgeClient client = prepared(EventBridgeClient.builder(), bus).build()) {
      var answer = client.putEvents(request -> request.entries(event));
      if (answer.failedEntryCount() > 0) {
        PutEventsResultEntry entry = answer.entries().getFirst();
        throw refused(bus, entry.errorCode() + " " + entry.errorMessage());
      }
    } catch (SdkException e) {
      throw failed(bus, e);
    }
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B prepared(
      B builder, String arn) {
    // arn:partition:service:region:account:name
    Region region = Region.of(arn.split(":", -1)[3]);
    endpoint.ifPresent(builder::endpointOverride);
    return builder
        .region(region)
        .httpClientBuilder(ApacheHttpClient.builder())
        .overrideConfiguration(configuration -> configuration.apiCallTimeout(PATIENCE));
  }

  /** SNS takes ASCII without line breaks. */
  private static String plain(String subject) {
    String ascii = subject.replaceAll("[^\\x20-\\x7E]+", " ").strip();
    return ascii.length() <= LONGEST_SUBJECT ? ascii : ascii.substring(0, LONGEST_SUBJECT);
  }

  private static AtollException failed(String target, SdkException e) {
    boolean refused =
        e instanceof AwsServiceException answer
            && answer.statusCode() / 100 == 4
            && !answer.isThrottlingException();
    return refused
        ? refused(target, e.getMessage())
        : new AtollException(
            ErrorCode.AWS_UNREACHABLE,
            target + " cannot be reached: " + e.getMessage(),
            "it is tried again",
            e);
  }

  private static AtollException refused(String target, @Nullable String why) {
    return new AtollException(
        ErrorCode.CREDENTIALS_REFUSED,
        "%s refused it: %s".formatted(target, why),
        "let the server's principal publish there");
  }
}
