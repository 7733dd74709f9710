package dev.atoll.aws.call;

import dev.atoll.aws.model.SdkService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3BaseClientBuilder;

/** The SDK's clients, one for each service and region, all on one pool of connections. */
public final class Clients implements AutoCloseable {
  private final Connection connection;
  private final Optional<PlainHost> plainHost;
  private final SdkHttpClient http;
  private final ScheduledExecutorService timeouts;
  private final ClientOverrideConfiguration overrides;
  private final ConcurrentHashMap<Key, SdkClient> clients = new ConcurrentHashMap<>();

  private record Key(SdkService service, String region) {}

  public Clients(Connection connection) {
    this.connection = connection;
    if (connection.effectiveEndpoint().isPresent()) {
      // Kinesis' binary protocol, which simulators do not speak; the SDK has no other switch
      System.setProperty(SdkSystemSetting.CBOR_ENABLED.property(), "false");
    }
    this.plainHost = connection.effectiveEndpoint().map(PlainHost::new);
    this.http =
        ApacheHttpClient.builder()
            .maxConnections(connection.connections())
            .connectionTimeout(shorter(connection, 5))
            .socketTimeout(connection.timeout())
            .connectionAcquisitionTimeout(connection.timeout())
            .build();
    this.timeouts =
        Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("timeouts").factory());
    this.overrides = overrides();
  }

  /** The client of a service in a region, made when first asked for. */
  public SdkClient client(SdkService service, String region, AwsCredentialsProvider credentials) {
    return clients.computeIfAbsent(
        new Key(service, region),
        key -> (SdkClient) configure(service.clientBuilder(), region, credentials).build());
  }

  /** A builder set up as all clients are: same connections, same limits, no retries of its own. */
  public <B extends AwsClientBuilder<?, ?>> B configure(
      B builder, String region, AwsCredentialsProvider credentials) {
    builder.region(Region.of(region));
    builder.credentialsProvider(credentials);
    builder.overrideConfiguration(overrides);
    plainHost.map(PlainHost::standIn).ifPresent(builder::endpointOverride);
    ((SdkSyncClientBuilder<?, ?>) builder).httpClient(http);
    if (builder instanceof S3BaseClientBuilder<?, ?> s3) {
      // a bucket is a host name at AWS; no other endpoint can be expected to do that
      s3.forcePathStyle(plainHost.isPresent());
    }
    return builder;
  }

  private ClientOverrideConfiguration overrides() {
    ProfileFile profiles = ProfileFile.defaultProfileFile();
    ClientOverrideConfiguration.Builder builder =
        ClientOverrideConfiguration.builder()
            .retryStrategy(DefaultRetryStrategy.doNotRetry())
            .apiCallTimeout(connection.timeout())
            .scheduledExecutorService(timeouts)
            .addExecutionInterceptor(FirstCalls.SENT)
            .defaultProfileFileSupplier(() -> profiles)
            .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, "atoll");
    connection.profile().ifPresent(builder::defaultProfileName);
    plainHost.ifPresent(builder::addExecutionInterceptor);
    return builder.build();
  }

  private static Duration shorter(Connection connection, int seconds) {
    Duration limit = Duration.ofSeconds(seconds);
    return connection.timeout().compareTo(limit) < 0 ? connection.timeout() : limit;
  }

  @Override
  public void close() {
    clients.values().forEach(SdkClient::close);
    http.close();
    timeouts.shutdownNow();
  }
}
