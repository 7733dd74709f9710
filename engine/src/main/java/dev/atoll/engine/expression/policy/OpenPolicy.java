package dev.atoll.engine.expression.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Policy documents of which some texts are not known yet, as in a template: a stand-in is in their
 * place. What such a document says counts where it says the same whatever they are.
 */
public final class OpenPolicy {
  /** What stands for a text that is not known. */
  public static final String STAND_IN = "${not known}";

  /** Everything, and one thing. */
  private static final List<String> CHOICES =
      List.of("*", "arn:aws:iam::000000000000:role/somebody");

  /** What a condition may be compared with besides: a flag, an address, a path of organisations. */
  private static final List<String> CONDITION_CHOICES =
      Stream.concat(
              CHOICES.stream(),
              Stream.of("true", "false", "192.0.2.1/32", "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/"))
          .toList();

  private static final int MOST = 256;

  private OpenPolicy() {}

  public static boolean is(String document) {
    return document.contains(STAND_IN);
  }

  /**
   * What a function says of the document, each text that is not known taken for everything, for one
   * thing and, where there are conditions, for what these are compared with; empty where that
   * differs, or there are too many.
   */
  public static Optional<Object> same(String document, Function<String, Object> says) {
    String[] parts = document.split(Pattern.quote(STAND_IN), -1);
    List<String> choices = document.contains("\"Condition\"") ? CONDITION_CHOICES : CHOICES;
    double ways = Math.pow(choices.size(), parts.length - 1.0);
    if (ways > MOST) {
      return Optional.empty();
    }
    Set<Object> told = new HashSet<>();
    for (int way = 0; way < ways; way++) {
      StringBuilder text = new StringBuilder(parts[0]);
      int rest = way;
      for (int i = 1; i < parts.length; i++) {
        text.append(choices.get(rest % choices.size())).append(parts[i]);
        rest /= choices.size();
      }
      told.add(says.apply(text.toString()));
    }
    return told.size() == 1 ? Optional.of(told.iterator().next()) : Optional.empty();
  }
}
