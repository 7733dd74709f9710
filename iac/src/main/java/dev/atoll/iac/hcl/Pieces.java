package dev.atoll.iac.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the pieces of a template to its tree. */
final class Pieces {
  /**
   * Text, a hole, or a directive; {@code left} and {@code right} say where spaces are trimmed away.
   */
  sealed interface Piece {
    default boolean left() {
      return false;
    }

    default boolean right() {
      return false;
    }

    /** The same, trimming what follows. */
    default Piece trimming(boolean right) {
      return this;
    }

    record Text(String text) implements Piece {}

    record Hole(Expression value, boolean left, boolean right, Position at) implements Piece {
      @Override
      public Piece trimming(boolean right) {
        return new Hole(value, left, right, at);
      }
    }

    record If(Expression condition, boolean left, boolean right, Position at) implements Piece {
      @Override
      public Piece trimming(boolean right) {
        return new If(condition, left, right, at);
      }
    }

    record For(
        Optional<String> key,
        String item,
        Expression collection,
        boolean left,
        boolean right,
        Position at)
        implements Piece {
      @Override
      public Piece trimming(boolean right) {
        return new For(key, item, collection, left, right, at);
      }
    }

    /** {@code else}, {@code endif}, {@code endfor}. */
    record Word(String word, boolean left, boolean right, Position at) implements Piece {
      @Override
      public Piece trimming(boolean right) {
        return new Word(word, left, right, at);
      }
    }
  }

  private final List<Piece> pieces;
  private final Position start;
  private int at;
  private int depth;

  private Pieces(List<Piece> pieces, Position start) {
    this.pieces = pieces;
    this.start = start;
  }

  /**
   * @param flush what all lines are indented by is taken away
   */
  static Expression tree(List<Piece> pieces, Position start, boolean flush) {
    List<Piece> trimmed = trimmed(pieces);
    Pieces all = new Pieces(flush ? flushed(trimmed) : trimmed, start);
    Expression tree = all.sequence();
    if (all.at < all.pieces.size() && all.pieces.get(all.at) instanceof Piece.Word word) {
      throw new HclException(word.at(), word.word() + " without a beginning");
    }
    return tree;
  }

  /** Between two others there is always a text, so a piece's neighbours are texts. */
  private static List<Piece> trimmed(List<Piece> pieces) {
    List<Piece> trimmed = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece instanceof Piece.Text(String text)) {
        String inner = i > 0 && pieces.get(i - 1).right() ? text.stripLeading() : text;
        boolean cut = i + 1 < pieces.size() && pieces.get(i + 1).left();
        piece = new Piece.Text(cut ? inner.stripTrailing() : inner);
      }
      trimmed.add(piece);
    }
    return trimmed;
  }

  /** Lines are those of the trimmed text, as in Terraform: a trimmed line end begins no line. */
  private static List<Piece> flushed(List<Piece> pieces) {
    int indent = Integer.MAX_VALUE;
    boolean begins = true;
    for (Piece piece : pieces.subList(0, pieces.size() - 1)) { // the last one is the end itself
      if (begins && piece instanceof Piece.Text(String text) && !text.isBlank()) {
        indent = Math.min(indent, indent(text));
      } else if (begins && piece instanceof Piece.Text(String text) && !text.endsWith("\n")) {
        indent = Math.min(indent, text.length());
      }
      begins = piece instanceof Piece.Text(String text) && text.endsWith("\n");
    }
    List<Piece> flushed = new ArrayList<>();
    begins = true;
    for (Piece piece : pieces) {
      flushed.add(
          begins && piece instanceof Piece.Text(String text)
              ? new Piece.Text(text.substring(Math.min(indent, indent(text))))
              : piece);
      begins = piece instanceof Piece.Text(String text) && text.endsWith("\n");
    }
    return flushed;
  }

  private static int indent(String text) {
    int indent = 0;
    while (indent < text.length() && (text.charAt(indent) == ' ' || text.charAt(indent) == '\t')) {
      indent++;
    }
    return indent;
  }

  private Expression sequence() {
    if (++depth > Scanner.MAX_DEPTH) {
      throw new HclException(start, "a template nested too deeply");
    }
    List<Expression> parts = new ArrayList<>();
    while (at < pieces.size() && !(pieces.get(at) instanceof Piece.Word)) {
      switch (pieces.get(at++)) {
        case Piece.Text(String text) -> {
          if (!text.isEmpty()) {
            parts.add(new Expression.Literal(Optional.of(text), start));
          }
        }
        case Piece.Hole hole -> parts.add(hole.value());
        case Piece.If choice -> {
          Expression then = text(sequence());
          Expression otherwise = new Expression.Literal(Optional.of(""), choice.at());
          if (isWord("else")) {
            at++;
            otherwise = text(sequence());
          }
          end("endif", choice.at());
          parts.add(
              text(new Expression.Conditional(choice.condition(), then, otherwise, choice.at())));
        }
        case Piece.For loop -> {
          Expression body = text(sequence());
          end("endfor", loop.at());
          parts.add(
              new Expression.TemplateLoop(
                  loop.key(), loop.item(), loop.collection(), body, loop.at()));
        }
        case Piece.Word _ -> throw new IllegalStateException();
      }
    }
    depth--;
    if (parts.isEmpty()) {
      return new Expression.Literal(Optional.of(""), start);
    }
    return parts.size() == 1 && parts.getFirst() instanceof Expression.Literal literal
        ? literal
        : new Expression.Template(List.copyOf(parts), start);
  }

  /** A template of more than one part, so that it is a text whatever stands in its hole. */
  private static Expression text(Expression value) {
    return value instanceof Expression.Literal
        ? value
        : new Expression.Template(
            List.of(new Expression.Literal(Optional.of(""), value.at()), value), value.at());
  }

  private boolean isWord(String word) {
    return at < pieces.size()
        && pieces.get(at) instanceof Piece.Word found
        && found.word().equals(word);
  }

  private void end(String word, Position begin) {
    if (!isWord(word)) {
      throw new HclException(begin, "this directive is never ended: expected %{ " + word + " }");
    }
    at++;
  }
}
