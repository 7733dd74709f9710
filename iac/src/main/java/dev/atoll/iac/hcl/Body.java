package dev.atoll.iac.hcl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between a block's braces, or in a file. */
public record Body(Map<String, Attribute> attributes, List<Block> blocks) {
  public static final Body EMPTY = new Body(Map.of(), List.of());

  /** {@code name = expression}. */
  public record Attribute(String name, Expression value, Position at) {}

  /** {@code type "label" { … }}. */
  public record Block(String type, List<String> labels, Body body, Position at) {}

  /** The value of an attribute, if it is written. */
  public Optional<Expression> value(String name) {
    return Optional.ofNullable(attributes.get(name)).map(Attribute::value);
  }

  public Stream<Block> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type));
  }
}
