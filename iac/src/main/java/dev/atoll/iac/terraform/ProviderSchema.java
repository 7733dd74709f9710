package dev.atoll.iac.terraform;

import dev.atoll.engine.input.SortedLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the AWS provider makes of attributes that are not written, as far as that is known. Made by
 * {@code scripts/provider-defaults}. Safe for many threads.
 */
final class ProviderSchema {
  /**
   * A block of the provider.
   *
   * @param silent attributes and blocks that are empty where they are not written
   * @param usual values of others where they are not written, as the file has them
   * @param lists attributes that are lists or sets
   */
  record Shape(Set<String> silent, Map<String, String> usual, Set<String> lists) {
    private static final Shape UNKNOWN = new Shape(Set.of(), Map.of(), Set.of());

    /** The usual values. A plan has them all: for its lists alone no decimal is made (ADR 18). */
    Map<String, Object> defaults() {
      return usual.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> value(entry.getValue())));
    }
  }

  private static final String LIST = "[]";

  private final SortedLines lines;
  private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

  private ProviderSchema(SortedLines lines) {
    this.lines = lines;
  }

  static ProviderSchema bundled() {
    InputStream in = ProviderSchema.class.getResourceAsStream("provider-defaults.txt");
    if (in == null) {
      throw new IllegalStateException("provider-defaults.txt is missing");
    }
    try (in) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ProviderSchema(new SortedLines(text, ' '));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code path silent silent name=value list[] …}. */
  private static Shape parse(String line) {
    String[] words = line.split(" ", -1);
    Set<String> silent = new HashSet<>();
    Map<String, String> usual = new HashMap<>();
    Set<String> lists = new HashSet<>();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (words[i].endsWith(LIST)) {
        lists.add(words[i].substring(0, words[i].length() - LIST.length()));
      } else if (equals < 0) {
        silent.add(words[i]);
      } else {
        usual.put(words[i].substring(0, equals), words[i].substring(equals + 1));
      }
    }
    return new Shape(Set.copyOf(silent), Map.copyOf(usual), Set.copyOf(lists));
  }

  private static Object value(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          text.startsWith("\"") ? text.substring(1, text.length() - 1) : new BigDecimal(text);
    };
  }

  /** True where a path leads to an attribute that is a list or a set, or to one not known. */
  boolean mayBeList(String type, List<String> path) {
    String block = String.join(".", path.subList(0, path.size() - 1));
    String place = block.isEmpty() ? type : type + "." + block;
    return lines.of(place).isEmpty() || shape(place).lists().contains(path.getLast());
  }

  /**
   * What is known of a block.
   *
   * @param path the resource's type and the names of blocks, {@code aws_security_group.ingress}
   */
  Shape shape(String path) {
    return shapes.computeIfAbsent(
        path, _ -> lines.of(path).map(ProviderSchema::parse).orElse(Shape.UNKNOWN));
  }
}
