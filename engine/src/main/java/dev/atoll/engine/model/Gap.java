package dev.atoll.engine.model;

import java.util.Optional;

/**
 * Something that was not seen.
 *
 * @param account the account that was asked
 * @param region the region that was asked, {@code global} for global services
 * @param service the SDK module, {@code rds}
 * @param operation the operation that failed, {@code DescribeDBInstances}
 * @param reason why
 * @param permission the IAM action that would close the gap, {@code rds:DescribeDBInstances}
 * @param type the resource type whose list or detail is missing
 * @param resource the resource whose detail is missing; empty where a whole list is
 * @param detail what AWS or Atoll said, one line for people; may be empty
 */
public record Gap(
    String account,
    String region,
    String service,
    String operation,
    GapReason reason,
    Optional<String> permission,
    String type,
    Optional<String> resource,
    String detail) {
  /**
   * What stands for the operation where a template leaves open whether a resource will be there.
   */
  public static final String CONDITION = "Condition";

  /** True where a whole list of resources is missing, not just a detail of one. */
  public boolean ofList() {
    return resource.isEmpty();
  }
}
