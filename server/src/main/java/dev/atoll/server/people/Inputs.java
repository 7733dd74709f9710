package dev.atoll.server.people;

import dev.atoll.server.problem.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what people type in. */
public final class Inputs {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,250}");
  private static final int LONGEST_NAME = 200;

  private Inputs() {}

  public static String email(@Nullable String email) {
    if (email == null || !EMAIL.matcher(email.strip()).matches()) {
      throw Refused.invalid("email: is no e-mail address", "write it as name@example.com");
    }
    return email.strip();
  }

  /** A text that must be there. */
  public static String text(@Nullable String text, String field) {
    return text(text, field, LONGEST_NAME);
  }

  /** A text that must be there, with at most so many characters. */
  public static String text(@Nullable String text, String field, int longest) {
    if (text == null || text.isBlank()) {
      throw Refused.invalid(field + ": is missing", "");
    }
    if (text.length() > longest) {
      throw Refused.invalid(
          "%s: has more than %d characters".formatted(field, longest), "shorten it");
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      throw Refused.invalid(field + ": has control characters", "leave them out");
    }
    return text.strip();
  }

  /** An id as the API spells it. */
  public static long id(String id, String what) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw Refused.notFound(what, id);
    }
  }
}
