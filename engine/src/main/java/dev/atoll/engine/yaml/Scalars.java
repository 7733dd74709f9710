package dev.atoll.engine.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a YAML scalar means as plain Java. */
final class Scalars {
  private Scalars() {}

  static Optional<Object> plain(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    String text = scalar.getValue();
    if (tag.equals(Tag.NULL)) {
      return Optional.empty();
    }
    if (tag.equals(Tag.BOOL)) {
      return Optional.of(Boolean.parseBoolean(text));
    }
    try {
      if (tag.equals(Tag.INT)) {
        return Optional.of(Long.parseLong(text));
      }
      if (tag.equals(Tag.FLOAT)) {
        return Optional.of(Double.parseDouble(text));
      }
    } catch (NumberFormatException e) {
      // hexadecimal and the like: nothing in the formats means them as numbers
      return Optional.of(text);
    }
    return Optional.of(text);
  }
}
