package dev.atoll.engine.expression.policy;

import dev.atoll.engine.expression.policy.Policy.Condition;
import dev.atoll.engine.expression.policy.Policy.Principal;
import dev.atoll.engine.expression.policy.Policy.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
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
            .filter(condition -> ADMITTING.contains(plain(condition.operator())))
            .toList();
    List<String> named = values(claims, claim -> claim.equals("sub"), prefix);
    List<String> other = values(claims, claim -> !ABOUT_NOBODY.contains(claim), prefix);
    return !named.isEmpty() ? named : !other.isEmpty() ? other : List.of("*");
  }

  private static List<String> values(
      List<Condition> claims, Predicate<String> wanted, String prefix) {
    return claims.stream()
        .filter(condition -> wanted.test(condition.key().substring(prefix.length())))
        .flatMap(condition -> condition.values().stream())
        .toList();
  }

  /** Without what says how several values and missing ones count. */
  private static String plain(String operator) {
    return operator.replace("foranyvalue:", "").replace("ifexists", "");
  }
}
