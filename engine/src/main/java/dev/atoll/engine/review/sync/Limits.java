package dev.atoll.engine.review.sync;

/** Texts as the AWS Well-Architected Tool takes them. */
public final class Limits {
  /** Characters of a choice's notes. */
  public static final int CHOICE_NOTES = 250;

  /** Characters of a question's notes. */
  public static final int NOTES = 2084;

  /** Milestones of one workload. */
  public static final int MILESTONES = 100;

  private static final String CUT = "…";

  private Limits() {}

  /**
   * The text without control characters and halves of characters, at most so long: its end goes,
   * never half of a character.
   */
  public static String fit(String text, int most) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (point == '\n' || !isControl(point)) {
            clean.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 0xFFFD : point);
          } else if (point == '\t' || point == '\r') {
            clean.append(' ');
          }
        });
    String whole = clean.toString().strip();
    if (whole.length() <= most) {
      return whole;
    }
    int end = most - CUT.length();
    if (Character.isHighSurrogate(whole.charAt(end - 1))) {
      end--;
    }
    return whole.substring(0, end).stripTrailing() + CUT;
  }

  private static boolean isControl(int point) {
    return Character.getType(point) == Character.CONTROL
        || Character.getType(point) == Character.FORMAT;
  }
}
