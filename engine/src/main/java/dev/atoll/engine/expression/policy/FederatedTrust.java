package dev.atoll.engine.expression.policy;

import dev.atoll.engine.expression.policy.Policy.Condition;
import dev.atoll.engine.expression.policy.Policy.Principal;
import dev.atoll.engine.expression.policy.Policy.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Which subjects of an identity provider a statement lets in. */
final class FederatedTrust {
  private static final String PROVIDER = ":oidc-provider/";
  private static final Set<String> ADMITTING =
      Set.of("stringequals", "stringequalsignorecase", "stringlike");

  /** Claims that say for whom a token is and how it was got, not whose it is. */
  private static final Set<String> ABOUT_NOBODY = Set.of("aud", "azp", "amr");

  private FederatedTrust() {}

  static Stream<String> of(Statement statement) {
    return Stream.concat(named(statement), asked(statement))
        .distinct()
        .flatMap(provider ->
            subjects(statement, provider).stream().map(subject -> provider + " " + subject));
  }

  private static Stream<String> named(Statement statement) {
    return statement.principals().stream()
        .filter(principal -> principal.kind().equalsIgnoreCase("Federated"))
        .map(Principal::name)
        .filter(name -> name.contains(PROVIDER))
        .map(name -> name.substring(name.indexOf(PROVIDER) + PROVIDER.length()))
        .map(provider -> provider.toLowerCase(Locale.ROOT));
  }

  /** The provider's ARN may be known only after deployment; the keys of conditions name it, too. */
  private static Stream<String> asked(Statement statement) {
    return statement.conditions().stream()
        .map(Condition::key)
        .filter(key -> key.lastIndexOf(':') > key.indexOf('.') && key.contains("."))
        .map(key -> key.substring(0, key.lastIndexOf(':')));
  }

  private static List<String> subjects(Statement statement, String provider) {
    String prefix = provider + ":";
    List<Condition> claims =
        statement.conditions().stream()
            .filter(condition -> condition.key().startsWith(prefix))
            .toList();
    // every token has a subject: how a missing one or several count makes no difference
    List<String> subjects =
        values(claims, prefix, "sub"::equals, FederatedTrust::withoutQualifiers);
    if (!subjects.isEmpty()) {
      return subjects;
    }
    List<String> others =
        values(claims, prefix, claim -> !ABOUT_NOBODY.contains(claim), operator -> operator);
    return others.isEmpty() ? List.of("*") : others;
  }

  private static List<String> values(
      List<Condition> claims,
      String prefix,
      Predicate<String> wanted,
      UnaryOperator<String> operator) {
    return claims.stream()
        .filter(condition -> wanted.test(condition.key().substring(prefix.length())))
        .filter(condition -> ADMITTING.contains(operator.apply(condition.operator())))
        .flatMap(condition -> condition.values().stream())
        .toList();
  }

  private static String withoutQualifiers(String operator) {
    return operator.replaceFirst("^for(any|all)values?:", "").replace("ifexists", "");
  }
}
