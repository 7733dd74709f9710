package dev.atoll.engine.expression.policy;

import java.util.List;

/** An IAM policy document. Element names are as documented by IAM. */
public record Policy(List<Statement> statements) {
  /** No document, hence nothing allowed and nothing denied. */
  public static final Policy NONE = new Policy(List.of());

  /**
   * One statement. Elements that are left out are empty lists.
   *
   * @param allow whether its effect is Allow; Deny otherwise
   */
  public record Statement(
      boolean allow,
      List<Principal> principals,
      List<Principal> notPrincipals,
      List<String> actions,
      List<String> notActions,
      List<String> resources,
      List<String> notResources,
      List<Condition> conditions) {

    /** Whether it is about everyone, apart from its conditions. */
    public boolean everyone() {
      return principals.stream().anyMatch(principal -> principal.name().equals("*"));
    }
  }

  /**
   * Who.
   *
   * @param kind {@code AWS}, {@code Service}, {@code Federated}, {@code CanonicalUser}; {@code AWS}
   *     for a bare {@code *}
   * @param name an account id, an ARN, a service's name, {@code *}
   */
  public record Principal(String kind, String name) {}

  /**
   * Holds where any of the values matches.
   *
   * @param operator lower-case, {@code foranyvalue:stringlike}
   * @param key lower-case, {@code aws:sourcearn}
   */
  public record Condition(String operator, String key, List<String> values) {}

  /**
   * Reads a document: JSON text, plain or URL-encoded as IAM returns it; empty text is none.
   *
   * @throws IllegalArgumentException where the text is not a policy document
   */
  public static Policy parse(String text) {
    return PolicyParser.parse(text);
  }

  /** Whether a pattern with {@code *} and {@code ?} covers a text, ignoring case. */
  static boolean covers(String pattern, String text) {
    int at = 0;
    int inPattern = 0;
    int star = -1;
    int resume = 0;
    while (at < text.length()) {
      if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
        star = inPattern++;
        resume = at;
      } else if (inPattern < pattern.length() && same(pattern.charAt(inPattern), text.charAt(at))) {
        inPattern++;
        at++;
      } else if (star >= 0) {
        inPattern = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
      inPattern++;
    }
    return inPattern == pattern.length();
  }

  private static boolean same(char pattern, char text) {
    return pattern == '?' || Character.toLowerCase(pattern) == Character.toLowerCase(text);
  }
}
