package dev.atoll.report.asff;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How Security Hub spells resource types: {@code AwsRdsDbInstance}. */
final class HubTypes {
  private static final Map<String, String> SERVICES =
      Map.of("ElasticLoadBalancing", "Elb", "ElasticLoadBalancingV2", "Elbv2");

  /** Capitals and digits that stand together, up to the next word. */
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9]+(?=[A-Z][a-z]|$)");

  private HubTypes() {}

  static String of(String type) {
    String[] parts = type.split("::", -1);
    return parts.length == 3
        ? "Aws" + SERVICES.getOrDefault(parts[1], camel(parts[1])) + camel(parts[2])
        : "Other";
  }

  private static String camel(String name) {
    return ACRONYM.matcher(name).replaceAll(HubTypes::lower);
  }

  private static String lower(MatchResult acronym) {
    String text = acronym.group();
    return text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
  }
}
