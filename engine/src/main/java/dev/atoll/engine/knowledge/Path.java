package dev.atoll.engine.knowledge;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Struct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way into a configuration: {@code VpcSecurityGroups[].VpcSecurityGroupId}. {@code []} goes
 * through all elements of a list or values of a map; {@code .} alone is the whole.
 */
public record Path(String text, List<Step> steps) {
  /** One field, and how many lists to go through below it. */
  public record Step(String field, int lists) {}

  /** Whether a text is a path. Asked for each resource, so it takes no regular expression. */
  public static boolean isValid(String text) {
    if (text.equals(".")) {
      return true;
    }
    int at = 0;
    do {
      if (at == text.length() || !isLetter(text.charAt(at))) {
        return false;
      }
      while (at < text.length() && isInside(text.charAt(at))) {
        at++;
      }
      while (text.startsWith("[]", at)) {
        at += 2;
      }
      if (at == text.length()) {
        return true;
      }
    } while (text.charAt(at++) == '.');
    return false;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isInside(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
  }

  /** Throws {@code IllegalArgumentException} unless {@link #isValid}. */
  public static Path parse(String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a path: " + text);
    }
    List<Step> steps = new ArrayList<>();
    if (!text.equals(".")) {
      for (String part : text.split("\\.", -1)) {
        String field = part.replace("[]", "");
        steps.add(new Step(field, (part.length() - field.length()) / 2));
      }
    }
    return new Path(text, List.copyOf(steps));
  }

  public boolean isWhole() {
    return steps.isEmpty();
  }

  /** All values at this path, absent ones left out; a {@link Gap} where the way ends unseen. */
  public List<Object> values(@Nullable Object root) {
    List<Object> found = new ArrayList<>();
    collect(root, 0, found);
    return found;
  }

  private void collect(@Nullable Object at, int index, List<Object> found) {
    if (at == null) {
      return;
    }
    if (at instanceof Gap || index == steps.size()) {
      found.add(at);
      return;
    }
    Step step = steps.get(index);
    Object value =
        switch (at) {
          case Struct struct -> struct.get(step.field());
          case Map<?, ?> map -> map.get(step.field());
          default -> null;
        };
    descend(value, step.lists(), index + 1, found);
  }

  private void descend(@Nullable Object at, int lists, int next, List<Object> found) {
    if (lists == 0 || at instanceof Gap) {
      collect(at, next, found);
      return;
    }
    Collection<?> elements =
        switch (at) {
          case null -> List.of();
          case List<?> list -> list;
          case Map<?, ?> map -> map.values();
          default -> List.of();
        };
    elements.forEach(element -> descend(element, lists - 1, next, found));
  }

  @Override
  public String toString() {
    return text;
  }
}
