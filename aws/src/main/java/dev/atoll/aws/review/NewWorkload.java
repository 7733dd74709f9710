package dev.atoll.aws.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A workload to be made in the Tool.
 *
 * @param name 3 to 100 characters
 * @param description 3 to 250 characters
 * @param production whether it is in production
 * @param owner who owns the review: a name or mail address
 * @param accounts the accounts that it runs in
 * @param regions the AWS regions that it runs in; at least one
 * @param industryType in the Tool's words
 * @param lenses aliases or ARNs; at least one
 * @param profile the ARN of a profile
 */
public record NewWorkload(
    String name,
    String description,
    boolean production,
    String owner,
    List<String> accounts,
    List<String> regions,
    Optional<String> industryType,
    List<String> lenses,
    Optional<String> profile,
    Map<String, String> tags) {

  /** The same for the same workload, so that a repeated request makes no second one. */
  String token(String account, String region) {
    return UUID.nameUUIDFromBytes(
            (account + "\n" + region + "\n" + this).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
