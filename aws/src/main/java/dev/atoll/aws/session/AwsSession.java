package dev.atoll.aws.session;

import dev.atoll.aws.call.Backoff;
import dev.atoll.aws.call.CallFailure;
import dev.atoll.aws.call.Caller;
import dev.atoll.aws.call.Clients;
import dev.atoll.aws.call.Connection;
import dev.atoll.aws.call.Scheduler;
import dev.atoll.aws.call.Target;
import dev.atoll.aws.call.Time;
import dev.atoll.aws.model.SdkModel;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Service;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** An account to read, with credentials that were tried. */
public final class AwsSession implements AutoCloseable {
  private static final Duration FIRST_CALL = Duration.ofSeconds(10);
  private static final Service STS =
      new Service("sts", "STS", "StsClient", "sts", Map.of(), Map.of(), Map.of());

  private final ReadOptions options;
  private final Clients clients;
  private final Scheduler scheduler;
  private final AwsCredentialsProvider credentials;
  private final String homeRegion;
  private final String account;

  /**
   * Finds credentials and asks AWS whose they are.
   *
   * @throws AtollException CREDENTIALS_MISSING, CREDENTIALS_REFUSED, ACCOUNT_MISMATCH,
   *     AWS_UNREACHABLE, AWS_THROTTLED
   */
  public static AwsSession open(ReadOptions options) {
    return open(options, Backoff.STANDARD, Time.SYSTEM);
  }

  /** As {@link #open(ReadOptions)}, with pauses of one's own. */
  public static AwsSession open(ReadOptions options, Backoff backoff, Time time) {
    Clients clients =
        new Clients(
            new Connection(
                options.endpoint(), options.profile(), options.concurrency(), options.timeout()));
    try {
      return new AwsSession(options, clients, backoff, time);
    } catch (RuntimeException e) {
      clients.close();
      throw e;
    }
  }

  private AwsSession(ReadOptions options, Clients clients, Backoff backoff, Time time) {
    this.options = options;
    this.clients = clients;
    this.scheduler =
        new Scheduler(
            options.concurrency(), backoff, time, () -> ThreadLocalRandom.current().nextLong());
    this.homeRegion = Credentials.homeRegion(options);
    this.credentials = Credentials.provider(options, clients, homeRegion);
    resolve();
    this.account = identify();
    options
        .account()
        .filter(expected -> !expected.equals(account))
        .ifPresent(expected -> {
          throw new AtollException(
              ErrorCode.ACCOUNT_MISMATCH,
              "the credentials belong to account " + account + ", not to " + expected,
              "Choose the profile or role of account " + expected + ".");
        });
  }

  /** Twelve digits. */
  public String account() {
    return account;
  }

  public Partition partition() {
    return Partition.ofRegion(homeRegion);
  }

  public ReadOptions options() {
    return options;
  }

  /** A caller with this session's credentials. */
  public Caller caller(SdkModel model) {
    return new Caller(model, clients, scheduler, credentials);
  }

  /** The region that the environment, the profile or the options name. */
  public String homeRegion() {
    return homeRegion;
  }

  /** A client of a service that is called by hand; its calls go through {@link #scheduler()}. */
  public <C, B extends AwsClientBuilder<B, C>> C client(B builder, String region) {
    return clients.configure(builder, region, credentials).build();
  }

  /** What all calls of this session pass. */
  public Scheduler scheduler() {
    return scheduler;
  }

  /** The regions to read. */
  public Regions regions() throws InterruptedException {
    return Regions.find(options.regions(), account, homeRegion, clients, scheduler, credentials);
  }

  private void resolve() {
    try {
      credentials.resolveCredentials();
    } catch (SdkServiceException e) {
      throw refused(firstLine(e), e);
    } catch (SdkClientException e) {
      String message = firstLine(e);
      if (message.contains("expired") || message.contains("refresh")) {
        throw refused(message, e);
      }
      throw new AtollException(
          ErrorCode.CREDENTIALS_MISSING,
          "no AWS credentials were found",
          "Name a profile with --profile, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or"
              + " sign in with `aws sso login` or `aws configure`.",
          e);
    }
  }

  private String identify() {
    StsClient sts = clients.configure(StsClient.builder(), homeRegion, credentials).build();
    try {
      GetCallerIdentityResponse identity =
          scheduler.call(
              new Target(STS, "GetCallerIdentity", homeRegion),
              Set.of(),
              () ->
                  sts.getCallerIdentity(request ->
                      request.overrideConfiguration(
                          override -> override.apiCallTimeout(FIRST_CALL))));
      return identity.account();
    } catch (CallFailure failure) {
      throw rejected(failure);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable("interrupted", e);
    }
  }

  private AtollException rejected(CallFailure failure) {
    Throwable cause = failure.getCause();
    return switch (failure.reason()) {
      case THROTTLED ->
          new AtollException(
              ErrorCode.AWS_THROTTLED, failure.message(), "Try again in a few minutes.", cause);
      case DENIED, REGION_DISABLED -> refused(failure.message(), cause);
      case TIMEOUT -> unreachable("no answer in " + FIRST_CALL.toSeconds() + " seconds", cause);
      case ERROR, NOT_READ ->
          failure.codes().isEmpty()
              ? unreachable(failure.message(), cause)
              : refused(failure.message(), cause);
    };
  }

  private static AtollException refused(String message, @Nullable Throwable cause) {
    String hint =
        message.toLowerCase(java.util.Locale.ROOT).contains("expired")
            ? "Renew them, for instance with `aws sso login`."
            : "Check the keys, the profile, or the role's trust policy and external id.";
    return new AtollException(
        ErrorCode.CREDENTIALS_REFUSED, "AWS refused the credentials: " + message, hint, cause);
  }

  private AtollException unreachable(String message, @Nullable Throwable cause) {
    String where = options.endpoint().map(uri -> " at " + uri).orElse(" in " + homeRegion);
    return new AtollException(
        ErrorCode.AWS_UNREACHABLE,
        "AWS cannot be reached" + where + ": " + message,
        "Check the network, the proxy and the endpoint.",
        cause);
  }

  private static String firstLine(SdkException error) {
    String message = error.getMessage();
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    clients.close();
  }
}
