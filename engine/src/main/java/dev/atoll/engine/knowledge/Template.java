package dev.atoll.engine.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text with {@code {holes}}: {@code arn:{partition}:sqs:{region}:{account}:{QueueName}}. In an
 * identity a text without a hole is a single hole: {@code DBInstanceArn}.
 */
public record Template(String text, List<Part> parts) {
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]+)}");

  /** A stretch of a template. */
  public sealed interface Part {
    record Text(String text) implements Part {}

    /** A path, possibly starting with {@code parent}, or one of account, region, partition, ids. */
    record Hole(String name) implements Part {}
  }

  public static Template parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = HOLE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        parts.add(new Part.Text(text.substring(end, matcher.start())));
      }
      parts.add(new Part.Hole(matcher.group(1)));
      end = matcher.end();
    }
    if (end < text.length()) {
      parts.add(new Part.Text(text.substring(end)));
    }
    return new Template(text, List.copyOf(parts));
  }

  /** The template that is one hole. */
  public static Template hole(String name) {
    return new Template("{" + name + "}", List.of(new Part.Hole(name)));
  }

  public List<String> holes() {
    return parts.stream()
        .filter(Part.Hole.class::isInstance)
        .map(part -> ((Part.Hole) part).name())
        .toList();
  }

  /**
   * Fills the holes: a template that is one hole keeps the value's type, any other becomes text.
   *
   * @param lookup a hole's value, or null where it has none
   * @return empty where a hole has no value
   */
  public Optional<Object> fill(Function<String, @Nullable Object> lookup) {
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Hole(String name)) {
      return Optional.ofNullable(lookup.apply(name));
    }
    StringBuilder filled = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Text(String literal) -> filled.append(literal);
        case Part.Hole(String name) -> {
          Object value = lookup.apply(name);
          if (value == null) {
            return Optional.empty();
          }
          filled.append(value);
        }
      }
    }
    return Optional.of(filled.toString());
  }

  @Override
  public String toString() {
    return text;
  }
}
