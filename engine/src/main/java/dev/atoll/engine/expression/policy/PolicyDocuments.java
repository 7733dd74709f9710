package dev.atoll.engine.expression.policy;

import dev.atoll.engine.expression.policy.Policy.Condition;
import dev.atoll.engine.expression.policy.Policy.Principal;
import dev.atoll.engine.expression.policy.Policy.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What policy documents allow. Each function takes JSON text, plain or URL-encoded; empty text is
 * no policy: false, or an empty list. What an unconditional Deny takes away again is not counted:
 * these answer what the Allow statements say.
 *
 * <p>All throw {@link IllegalArgumentException} where the text is not a policy document.
 */
public final class PolicyDocuments {
  private static final int REMEMBERED = 1024;
  private static final int LONGEST_REMEMBERED = 1 << 16;
  private static final Set<String> ALL_ACTIONS = Set.of("*", "*:*");

  /** Many rules judge the same policy, one after the other. */
  private static final ConcurrentHashMap<String, Policy> PARSED = new ConcurrentHashMap<>();

  private PolicyDocuments() {}

  /**
   * Whether an Allow statement is for everyone (principal {@code *}, or everyone but some) and no
   * condition narrows it.
   */
  public static boolean allowsPublic(String document) {
    return allows(document)
        .filter(statement -> statement.everyone() || !statement.notPrincipals().isEmpty())
        .anyMatch(statement -> statement.conditions().stream().noneMatch(Narrowing::narrows));
  }

  /** Whether one Allow statement covers every action on every resource, conditions apart. */
  public static boolean allowsAdmin(String document) {
    return allows(document)
        .filter(PolicyDocuments::everyResource)
        .anyMatch(statement -> statement.actions().stream().anyMatch(ALL_ACTIONS::contains));
  }

  /**
   * The actions that Allow statements name, lower-case, each once; {@code *} for a statement that
   * allows all but those it names.
   */
  public static List<String> actions(String document) {
    return allows(document)
        .flatMap(statement ->
            statement.notActions().isEmpty()
                ? statement.actions().stream()
                : Stream.concat(Stream.of("*"), statement.actions().stream()))
        .map(action -> action.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** Whether an Allow statement covers the action on every resource, conditions apart. */
  public static boolean allowsAction(String document, String action) {
    return allows(document)
        .filter(PolicyDocuments::everyResource)
        .anyMatch(statement ->
            statement.notActions().isEmpty()
                ? anyCovers(statement.actions(), action)
                : !anyCovers(statement.notActions(), action));
  }

  /**
   * Whether a Deny statement, for everyone and under no other condition, refuses requests without
   * TLS: all actions of a service ({@code s3:*}; for SNS {@code sns:Publish} is enough), and for S3
   * the objects too.
   */
  public static boolean deniesInsecureTransport(String document) {
    return policy(document).statements().stream()
        .anyMatch(statement ->
            !statement.allow()
                && statement.everyone()
                && statement.conditions().size() == 1
                && withoutTls(statement.conditions().getFirst())
                && statement.actions().stream().anyMatch(PolicyDocuments::wholeService)
                && reachesObjects(statement));
  }

  /**
   * The AWS principals that Allow statements name: account ids, ARNs, {@code *}; each once. A
   * statement for everyone but some names {@code *}.
   */
  public static List<String> principals(String document) {
    return allows(document)
        .flatMap(statement ->
            statement.notPrincipals().isEmpty()
                ? names(statement, "AWS")
                : Stream.concat(Stream.of("*"), names(statement, "AWS")))
        .distinct()
        .toList();
  }

  /** The services that Allow statements name, {@code sns.amazonaws.com}; each once. */
  public static List<String> services(String document) {
    return allows(document).flatMap(statement -> names(statement, "Service")).distinct().toList();
  }

  /**
   * Whom Allow statements trust from identity providers outside AWS: {@code PROVIDER SUBJECT} for
   * each subject that a condition admits, {@code PROVIDER *} where none asks for one; each once. A
   * condition on another claim of the token counts where there is none on its subject.
   */
  public static List<String> federated(String document) {
    return allows(document).flatMap(FederatedTrust::of).distinct().toList();
  }

  private static Stream<Statement> allows(String document) {
    return policy(document).statements().stream().filter(Statement::allow);
  }

  private static Stream<String> names(Statement statement, String kind) {
    return statement.principals().stream()
        .filter(principal -> principal.kind().equalsIgnoreCase(kind))
        .map(Principal::name);
  }

  private static boolean anyCovers(List<String> patterns, String action) {
    return patterns.stream().anyMatch(pattern -> Policy.covers(pattern, action));
  }

  /** All but some resources count as all. */
  private static boolean everyResource(Statement statement) {
    return !statement.notResources().isEmpty()
        || statement.resources().stream().anyMatch(PolicyDocuments::everyResource);
  }

  private static boolean everyResource(String pattern) {
    String[] parts = pattern.split(":", 6);
    return parts.length == 1
        ? wild(pattern)
        : parts.length == 6 && Stream.of(parts).skip(2).allMatch(PolicyDocuments::wild);
  }

  private static boolean wild(String pattern) {
    return !pattern.isEmpty() && pattern.chars().allMatch(symbol -> symbol == '*');
  }

  private static boolean withoutTls(Condition condition) {
    return Set.of("bool", "boolifexists").contains(condition.operator())
        && condition.key().equals("aws:securetransport")
        && condition.values().stream().allMatch("false"::equalsIgnoreCase);
  }

  private static boolean wholeService(String action) {
    return action.equals("*") || action.endsWith(":*") || action.equalsIgnoreCase("sns:Publish");
  }

  private static boolean reachesObjects(Statement statement) {
    List<String> resources = statement.resources();
    return resources.isEmpty()
        || resources.stream().anyMatch(r -> r.endsWith("*") || !r.contains(":s3:::"));
  }

  private static Policy policy(String document) {
    Policy known = PARSED.get(document);
    if (known != null) {
      return known;
    }
    Policy parsed = Policy.parse(document);
    if (document.length() <= LONGEST_REMEMBERED) {
      if (PARSED.size() >= REMEMBERED) {
        PARSED.clear();
      }
      PARSED.put(document, parsed);
    }
    return parsed;
  }
}
