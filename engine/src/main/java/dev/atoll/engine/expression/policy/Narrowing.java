package dev.atoll.engine.expression.policy;

import dev.atoll.engine.expression.cidr.Cidr;
import dev.atoll.engine.expression.policy.Policy.Condition;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a condition narrows "everyone" to known accounts, organisations, networks or sources.
 *
 * <p>It does where its operator compares for likeness (not {@code …IfExists}, which lets requests
 * without the key through; not {@code ForAllValues:}, which holds for none; not a negation), its
 * key says where a request comes from, and each of its values is fixed: a wildcard may only stand
 * where what precedes it already belongs to one owner. Keys that the requester chooses or that any
 * account can satisfy do not narrow: {@code aws:SecureTransport}, {@code aws:UserAgent}, {@code
 * aws:Referer}, {@code aws:PrincipalTag/…}, {@code kms:ViaService}, and {@code
 * lambda:FunctionUrlAuthType}, since {@code AWS_IAM} admits every AWS account.
 */
final class Narrowing {
  private static final Pattern FIXED = Pattern.compile("[^*?]+");
  private static final Pattern ACCOUNT_OR_ARN = Pattern.compile("\\d{12}");
  private static final Pattern PATH = Pattern.compile("o-[a-z0-9]+/.*");
  private static final Pattern USER = Pattern.compile("[^*?]+|[A-Z0-9]{16,}:\\*");

  private static final Predicate<String> TEXT = FIXED.asMatchPredicate();
  private static final Predicate<String> ORGANISATION_PATH = PATH.asMatchPredicate();

  private static final Set<String> TEXT_OPERATORS =
      Set.of("stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike");

  private static final Map<String, Predicate<String>> KEYS =
      Map.ofEntries(
          Map.entry("aws:sourcearn", Narrowing::arn),
          Map.entry("aws:principalarn", Narrowing::arn),
          Map.entry("aws:sourcevpcarn", Narrowing::arn),
          Map.entry("s3:dataaccesspointarn", Narrowing::arn),
          Map.entry("aws:sourceaccount", TEXT),
          Map.entry("aws:sourceowner", TEXT),
          Map.entry("aws:principalaccount", TEXT),
          Map.entry("aws:vpceaccount", TEXT),
          Map.entry("kms:calleraccount", TEXT),
          Map.entry("s3:dataaccesspointaccount", TEXT),
          Map.entry("aws:principalorgid", TEXT),
          Map.entry("aws:sourceorgid", TEXT),
          Map.entry("aws:vpceorgid", TEXT),
          Map.entry("aws:principalorgpaths", ORGANISATION_PATH),
          Map.entry("aws:sourceorgpaths", ORGANISATION_PATH),
          Map.entry("aws:vpceorgpaths", ORGANISATION_PATH),
          Map.entry("aws:sourcevpc", TEXT),
          Map.entry("aws:sourcevpce", TEXT),
          Map.entry("aws:userid", USER.asMatchPredicate()));

  private Narrowing() {}

  static boolean narrows(Condition condition) {
    String operator = condition.operator();
    if (operator.startsWith("foranyvalue:")) {
      operator = operator.substring("foranyvalue:".length());
    }
    if (condition.values().isEmpty()) {
      return false;
    }
    Predicate<String> fixed =
        switch (condition.key()) {
          case "aws:sourceip" -> operator.equals("ipaddress") ? Narrowing::addresses : _ -> false;
          // reaching a file system through a mount target means being inside its VPC
          case "elasticfilesystem:accessedviamounttarget" ->
              operator.equals("bool") ? "true"::equalsIgnoreCase : _ -> false;
          default ->
              TEXT_OPERATORS.contains(operator)
                  ? KEYS.getOrDefault(condition.key(), _ -> false)
                  : _ -> false;
        };
    return condition.values().stream().allMatch(fixed);
  }

  /** An ARN that names one account, or has none to name and a fixed first part of the resource. */
  private static boolean arn(String pattern) {
    if (ACCOUNT_OR_ARN.matcher(pattern).matches()) {
      return true;
    }
    String[] parts = pattern.split(":", 6);
    if (parts.length < 6) {
      return false;
    }
    String owner = parts[4].isEmpty() ? parts[5].split("/", 2)[0] : parts[4];
    return TEXT.test(owner);
  }

  private static boolean addresses(String block) {
    try {
      return !Cidr.parse(block).isWorld();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
