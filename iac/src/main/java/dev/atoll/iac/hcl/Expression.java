package dev.atoll.iac.hcl;

import java.util.List;
import java.util.Optional;

/** An expression of the language. Every one knows where it begins. */
public sealed interface Expression {
  Position at();

  /** A text, number ({@link java.math.BigDecimal}), truth, or nothing. */
  record Literal(Optional<Object> value, Position at) implements Expression {}

  /** A text with holes; one that is nothing but a hole is what stands in the hole. */
  record Template(List<Expression> parts, Position at) implements Expression {}

  /** The text that a loop inside a template gives. */
  record TemplateLoop(
      Optional<String> key, String item, Expression collection, Expression body, Position at)
      implements Expression {}

  /** A name that stands alone or begins a reference. */
  record Name(String name, Position at) implements Expression {}

  /** {@code of.name}. */
  record Attribute(Expression of, String name, Position at) implements Expression {}

  /** {@code of[key]}. */
  record Index(Expression of, Expression key, Position at) implements Expression {}

  /**
   * {@code of[*].rest}.
   *
   * @param each the rest, of {@link Item}
   */
  record Splat(Expression of, Expression each, Position at) implements Expression {}

  /** The element that a splat is at. */
  record Item(Position at) implements Expression {}

  record ListOf(List<Expression> elements, Position at) implements Expression {}

  /** {@code { key = value }}. */
  record MapOf(List<Entry> entries, Position at) implements Expression {}

  record Entry(Expression key, Expression value) {}

  /**
   * {@code [for key, item in collection : result if condition]}, or in braces, where each result
   * has a name.
   *
   * @param name of the result in a map; empty for a list
   * @param grouped several results may have the same name: {@code …}
   */
  record Loop(
      Optional<String> key,
      String item,
      Expression collection,
      Optional<Expression> name,
      Expression result,
      boolean grouped,
      Optional<Expression> condition,
      Position at)
      implements Expression {}

  record Conditional(Expression condition, Expression then, Expression otherwise, Position at)
      implements Expression {}

  record Binary(String operator, Expression left, Expression right, Position at)
      implements Expression {}

  record Unary(String operator, Expression of, Position at) implements Expression {}

  /**
   * {@code name(arguments)}.
   *
   * @param spread the last argument is a list of arguments: {@code …}
   */
  record Call(String name, List<Expression> arguments, boolean spread, Position at)
      implements Expression {}
}
