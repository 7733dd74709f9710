package dev.atoll.engine.expression.policy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Policy documents of which some texts are not known yet, as in a template: a stand-in is in their
 * place. What such a document says counts where it says the same whatever they are.
 */
public final class OpenPolicy {
  /** What stands for a text that is not known. */
  public static final String STAND_IN = "${not known}";

  private static final String EVERYTHING = "*";
  private static final String SOMETHING = "arn:aws:iam::000000000000:role/somebody";
  private static final int MOST = 5;

  private OpenPolicy() {}

  public static boolean is(String document) {
    return document.contains(STAND_IN);
  }

  /**
   * What a function says of the document, each text that is not known taken for everything and for
   * one thing; empty where that differs, or there are too many.
   */
  public static Optional<Object> same(String document, Function<String, Object> says) {
    String[] parts = document.split(Pattern.quote(STAND_IN), -1);
    int open = parts.length - 1;
    if (open > MOST) {
      return Optional.empty();
    }
    Set<Object> told = new HashSet<>();
    for (int choice = 0; choice < 1 << open; choice++) {
      StringBuilder text = new StringBuilder(parts[0]);
      for (int i = 0; i < open; i++) {
        text.append((choice >> i & 1) == 0 ? EVERYTHING : SOMETHING).append(parts[i + 1]);
      }
      told.add(says.apply(text.toString()));
    }
    return told.size() == 1 ? Optional.of(told.iterator().next()) : Optional.empty();
  }
}
