package dev.atoll.engine.model;

import java.util.Map;
import java.util.Optional;

/**
 * One AWS thing.
 *
 * @param type the CloudFormation name, {@code AWS::RDS::DBInstance}
 * @param account twelve digits, or {@link #UNKNOWN}
 * @param region {@code eu-west-1}, {@code global}, or {@link #UNKNOWN}
 * @param id what the API calls it, unique for type, account and region
 * @param name what people call it; the id where it has no other name
 * @param arn absent where AWS gives it none or it is not deployed yet
 * @param tags its tags
 * @param configuration its attributes in the shape and spelling of the AWS API
 * @param location where it is written, for a resource of a template
 */
public record Resource(
    String type,
    String account,
    String region,
    String id,
    String name,
    Optional<String> arn,
    Map<String, String> tags,
    Struct configuration,
    Optional<Location> location) {

  public static final String GLOBAL = "global";

  /** An account or region that a template does not tell. */
  public static final String UNKNOWN = "unknown";

  /** Where in a template something stands: a file as shown to people, and a line from 1. */
  public record Location(String file, int line) {}

  /** A resource that was read from AWS. */
  public Resource(
      String type,
      String account,
      String region,
      String id,
      String name,
      Optional<String> arn,
      Map<String, String> tags,
      Struct configuration) {
    this(type, account, region, id, name, arn, tags, configuration, Optional.empty());
  }

  /** The ARN, or where there is none a key just as unique. */
  public String key() {
    return arn.orElseGet(() -> account + "/" + region + "/" + type + "/" + id);
  }

  /** This resource with another configuration. */
  public Resource withConfiguration(Struct other) {
    return new Resource(type, account, region, id, name, arn, tags, other, location);
  }
}
