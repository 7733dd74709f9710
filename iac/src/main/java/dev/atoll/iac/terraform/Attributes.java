package dev.atoll.iac.terraform;

import dev.atoll.iac.map.Unresolved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What attributes that many resources have tell. */
final class Attributes {
  private static final String OLD = "aws_alb";
  private static final String NEW = "aws_lb";
  private static final Pattern ARN =
      Pattern.compile("arn:[^:]+:[^:]+:([^:]*):([0-9]{12})?:.*", Pattern.DOTALL);
  private static final Pattern ROLE = Pattern.compile("arn:[^:]+:iam::([0-9]{12}):role/.+");
  private static final Pattern IDENTITY =
      Pattern.compile("(?:.*_)?(?:id|identifier)|name|bucket|function_name|cluster_name");
  private static final Pattern ARN_NAME = Pattern.compile("(?:.*_)?arn");

  private Attributes() {}

  /** The type that the provider means: load balancers have two names each. */
  static String type(String written) {
    return written.startsWith(OLD) ? NEW + written.substring(OLD.length()) : written;
  }

  /** True where an attribute of this name tells which resource it is, and no more. */
  static boolean identity(String name) {
    return IDENTITY.matcher(name).matches();
  }

  static boolean arn(String name) {
    return ARN_NAME.matcher(name).matches();
  }

  static Unresolved.Told told(String name) {
    return switch (name) {
      case "id" -> Unresolved.Told.ID;
      case "arn" -> Unresolved.Told.ARN;
      default -> Unresolved.Told.OTHER;
    };
  }

  static Optional<String> region(Map<?, ?> values) {
    return Json.some(values.get("region")).or(() -> arn(values, 1));
  }

  static Optional<String> account(Map<?, ?> values) {
    return arn(values, 2);
  }

  private static Optional<String> arn(Map<?, ?> values, int part) {
    Matcher arn = ARN.matcher(Json.text(values.get("arn")));
    return arn.matches() ? Json.some(arn.group(part)) : Optional.empty();
  }

  static Optional<String> accountOfRole(@Nullable Object arn) {
    Matcher role = ROLE.matcher(Json.text(arn));
    return role.matches() ? Optional.of(role.group(1)) : Optional.empty();
  }

  /** With the provider's default tags; a value that is not known yet is empty. */
  static Map<String, String> tags(Map<String, Object> values) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String attribute : List.of("tags", "tags_all")) {
      Json.map(values.get(attribute))
          .forEach((key, value) -> tags.put(key.toString(), Json.text(value)));
    }
    for (Object each : Json.list(values.get("tag"))) {
      Map<?, ?> tag = Json.map(each);
      tags.put(Json.text(tag.get("key")), Json.text(tag.get("value")));
    }
    return Map.copyOf(tags);
  }
}
