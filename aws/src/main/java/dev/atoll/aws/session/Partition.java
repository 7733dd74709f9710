package dev.atoll.aws.session;

import java.util.Map;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * A separate AWS: the public one, China's, the US government's.
 *
 * @param id as in ARNs, {@code aws-cn}
 * @param globalRegion where its global services are called
 */
public record Partition(String id, String globalRegion) {
  private static final Map<String, String> GLOBAL_REGIONS =
      Map.of(
          "aws", "us-east-1",
          "aws-cn", "cn-north-1",
          "aws-us-gov", "us-gov-west-1",
          "aws-iso", "us-iso-east-1",
          "aws-iso-b", "us-isob-east-1");

  /** The partition that a region belongs to. */
  public static Partition ofRegion(String region) {
    String id = PartitionMetadata.of(Region.of(region)).id();
    return new Partition(id, GLOBAL_REGIONS.getOrDefault(id, region));
  }
}
