package dev.atoll.engine.lens;

import dev.atoll.engine.knowledge.Condition;
import dev.atoll.engine.yaml.Nearest;
import java.io.Serial;
import java.util.Set;

/**
 * Reads the condition of a risk rule: ids of choices with {@code !}, {@code &&}, {@code ||} and
 * parentheses, {@code &&} before {@code ||}.
 */
final class ConditionParser {
  /** Deeper than any lens, shallower than the stack. */
  private static final int DEPTH = 200;

  private static final int LENGTH = 1000;

  private final String text;
  private final Set<String> choices;
  private int at;
  private int depth;
  private int length;

  ConditionParser(String text, Set<String> choices) {
    this.text = text;
    this.choices = choices;
  }

  /** What is wrong with a condition, and where. */
  static final class Wrong extends Exception {
    @Serial private static final long serialVersionUID = 1;
    private final int offset;

    Wrong(int offset, String message) {
      super(message);
      this.offset = offset;
    }

    /** From 0. */
    int offset() {
      return offset;
    }
  }

  Condition parse() throws Wrong {
    Condition condition = or();
    if (!atEnd()) {
      throw new Wrong(at, "&&, || or the end of the condition is expected here");
    }
    return condition;
  }

  private Condition or() throws Wrong {
    Condition left = and();
    while (takes("||")) {
      left = new Condition.Or(left, and());
    }
    return left;
  }

  private Condition and() throws Wrong {
    Condition left = not();
    while (takes("&&")) {
      left = new Condition.And(left, not());
    }
    return left;
  }

  private Condition not() throws Wrong {
    if (++depth > DEPTH) {
      throw new Wrong(at, "the condition is nested too deeply");
    }
    Condition condition;
    if (takes("!")) {
      condition = new Condition.Not(not());
    } else if (takes("(")) {
      condition = or();
      if (!takes(")")) {
        throw new Wrong(at, ") is expected here");
      }
    } else {
      condition = chosen();
    }
    depth--;
    return condition;
  }

  private Condition chosen() throws Wrong {
    if (++length > LENGTH) {
      throw new Wrong(at, "the condition is too long: it names %d choices".formatted(LENGTH));
    }
    int start = at;
    while (at < text.length() && isOfId(text.charAt(at))) {
      at++;
    }
    String id = text.substring(start, at);
    if (id.isEmpty()) {
      throw new Wrong(start, "the id of a choice, ! or ( is expected here");
    }
    if (!choices.contains(id)) {
      throw new Wrong(
          start, "the question has no choice %s%s".formatted(id, Nearest.hint(id, choices)));
    }
    return new Condition.Chosen(id);
  }

  private static boolean isOfId(char each) {
    return Character.isLetterOrDigit(each) || each == '_';
  }

  private boolean takes(String token) {
    boolean there = !atEnd() && text.startsWith(token, at);
    if (there) {
      at += token.length();
      atEnd();
    }
    return there;
  }

  /** Skips spaces. */
  private boolean atEnd() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }
}
