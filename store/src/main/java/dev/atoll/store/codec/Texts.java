package dev.atoll.store.codec;

import java.util.List;

/** Texts as columns take them. */
public final class Texts {
  private static final String SEPARATOR = ",";

  private Texts() {}

  /** The text without what no database takes, at most so long. */
  public static String cut(String text, int most) {
    String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    if (clean.length() <= most) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(most - 2)) ? most - 2 : most - 1;
    return clean.substring(0, end) + "…";
  }

  /** Names without commas, in one text. */
  public static String join(List<String> names) {
    return String.join(SEPARATOR, names);
  }

  public static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
  }
}
