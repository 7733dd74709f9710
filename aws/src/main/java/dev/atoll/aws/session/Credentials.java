package dev.atoll.aws.session;

import dev.atoll.aws.call.Clients;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** Where the credentials come from, as the options say. */
final class Credentials {
  private static final String FALLBACK_REGION = "us-east-1";

  private Credentials() {}

  /** The region that the environment or profile names, where the account is asked who it is. */
  static String homeRegion(ReadOptions options) {
    DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
    options.profile().ifPresent(chain::profileName);
    if (!options.regions().isEmpty()) {
      return options.regions().getFirst();
    }
    try {
      return chain.build().getRegion().id();
    } catch (SdkClientException e) {
      return FALLBACK_REGION;
    }
  }

  /**
   * The SDK's standard chain or the profile named, and from there the role. Roles renew themselves.
   */
  static AwsCredentialsProvider provider(ReadOptions options, Clients clients, String region) {
    AwsCredentialsProvider own =
        options
            .profile()
            .<AwsCredentialsProvider>map(Credentials::profile)
            .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    if (options.role().isEmpty()) {
      return own;
    }
    StsClient sts = clients.configure(StsClient.builder(), region, own).build();
    return StsAssumeRoleCredentialsProvider.builder()
        .stsClient(sts)
        .refreshRequest(request -> {
          request.roleArn(options.role().get()).roleSessionName(options.sessionName());
          options.externalId().ifPresent(request::externalId);
        })
        .build();
  }

  private static AwsCredentialsProvider profile(String name) {
    ProfileFile file = ProfileFile.defaultProfileFile();
    if (file.profile(name).isEmpty()) {
      String known = String.join(", ", new TreeSet<>(file.profiles().keySet()));
      throw new AtollException(
          ErrorCode.CREDENTIALS_MISSING,
          "there is no AWS profile named " + name,
          (known.isEmpty() ? "C" : "Name one of: " + known + "; or c")
              + "reate it with `aws configure --profile "
              + name
              + "`.");
    }
    return ProfileCredentialsProvider.builder().profileName(name).build();
  }
}
