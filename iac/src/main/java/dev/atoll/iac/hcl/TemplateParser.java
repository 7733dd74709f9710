package dev.atoll.iac.hcl;

import dev.atoll.iac.hcl.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads texts with holes and directives: quoted, as heredoc, or a whole file. */
final class TemplateParser {
  /** How the text is written: in quotes, a whole file, or as heredoc, line by line. */
  private enum Form {
    QUOTED,
    WHOLE,
    LINES
  }

  private final Scanner in;
  private final ExpressionParser expressions;

  TemplateParser(Scanner in) {
    this.in = in;
    this.expressions = new ExpressionParser(in);
  }

  /** {@code "…"}. */
  Expression quoted() {
    Position at = in.position();
    in.next();
    return Pieces.tree(pieces(Form.QUOTED, at), at, false);
  }

  /** A block's label: quoted, without holes. */
  String label() {
    Position at = in.position();
    if (quoted() instanceof Expression.Literal(Optional<Object> value, Position _)
        && value.orElse("") instanceof String text) {
      return text;
    }
    throw new HclException(at, "a label may have no holes");
  }

  /** All of a text that stands by itself. */
  Expression whole() {
    return Pieces.tree(pieces(Form.WHOLE, in.start()), in.start(), false);
  }

  /** {@code <<END … END}; with {@code <<-} what all lines are indented by is taken away. */
  Expression heredoc() {
    Position at = in.position();
    in.take("<<");
    boolean flush = in.take("-");
    String end = in.takeName().orElseThrow(() -> in.wrong("expected the word that ends the text"));
    if (!in.takeLine().isBlank()) {
      throw new HclException(at, "expected the end of the line after <<" + end);
    }
    int line = in.line();
    List<String> lines = new ArrayList<>();
    while (true) {
      if (in.atEnd()) {
        throw new HclException(at, "this text is never ended: expected a line with " + end);
      }
      int spaces = 0;
      while (in.peek(spaces) == ' ' || in.peek(spaces) == '\t') {
        spaces++;
      }
      if (ends(end, spaces)) {
        for (int i = 0; i < spaces + end.length(); i++) {
          in.next();
        }
        break;
      }
      lines.add(in.takeLine());
    }
    String text = String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
    TemplateParser inner = new TemplateParser(new Scanner(in.file(), text, line, in.depth()));
    return Pieces.tree(inner.pieces(Form.LINES, at), at, flush);
  }

  /** The word that ends the text stands here, after spaces, and nothing else that could be text. */
  private boolean ends(String end, int spaces) {
    for (int i = 0; i < end.length(); i++) {
      if (in.peek(spaces + i) != end.charAt(i)) {
        return false;
      }
    }
    int after = spaces + end.length();
    while (in.peek(after) == ' ' || in.peek(after) == '\t' || in.peek(after) == '\r') {
      after++;
    }
    char c = in.peek(after);
    return c == '\n' || c == '\0' || c == ')' || c == ',' || c == ']' || c == '}';
  }

  private List<Piece> pieces(Form form, Position at) {
    boolean quoted = form == Form.QUOTED;
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (quoted ? in.peek() != '"' || in.atEnd() : !in.atEnd()) {
      if (in.atEnd() || (quoted && in.peek() == '\n')) {
        throw new HclException(at, "this text is never closed: expected '\"'");
      }
      if (in.take("$${")) {
        text.append("${");
      } else if (in.take("%%{")) {
        text.append("%{");
      } else if (in.sees("${") || in.sees("%{")) {
        pieces.add(new Piece.Text(text.toString()));
        text.setLength(0);
        pieces.add(hole());
      } else if (quoted && in.peek() == '\\') {
        text.append(escape());
      } else {
        text.append(in.next());
      }
      if (form == Form.LINES && !text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
        pieces.add(new Piece.Text(text.toString()));
        text.setLength(0);
      }
    }
    if (quoted) {
      in.next();
    }
    pieces.add(new Piece.Text(text.toString()));
    return pieces;
  }

  private String escape() {
    Position at = in.position();
    in.next();
    char c = in.next();
    return switch (c) {
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case '"' -> "\"";
      case '\\' -> "\\";
      case 'u' -> codePoint(4, at);
      case 'U' -> codePoint(8, at);
      default ->
          throw new HclException(at, "expected one of \\n \\r \\t \\\" \\\\ \\uNNNN, found \\" + c);
    };
  }

  private String codePoint(int digits, Position at) {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(in.next(), 16);
      if (digit < 0 || code > Character.MAX_CODE_POINT) {
        throw new HclException(at, "expected %d hexadecimal digits".formatted(digits));
      }
      code = code * 16 + digit;
    }
    if (!Character.isValidCodePoint(code)) {
      throw new HclException(at, "there is no such character");
    }
    return Character.toString(code);
  }

  private Piece hole() {
    Position at = in.position();
    boolean directive = in.peek() == '%';
    in.next();
    in.next();
    boolean before = in.acrossLines(true);
    boolean left = in.take("~");
    Piece piece =
        directive ? directive(left, at) : new Piece.Hole(expressions.expression(), left, false, at);
    in.skip();
    boolean right = in.take("~");
    if (!in.take("}")) {
      throw in.wrong("expected \"}\" after what stands in a template, found " + in.found());
    }
    in.acrossLines(before);
    return piece.trimming(right);
  }

  private Piece directive(boolean left, Position at) {
    String word = in.expectName("if, else, endif, for or endfor");
    return switch (word) {
      case "if" -> new Piece.If(expressions.expression(), left, false, at);
      case "for" -> {
        String item = in.expectName("the name of a loop's variable");
        Optional<String> key = Optional.empty();
        in.skip();
        if (in.take(",")) {
          key = Optional.of(item);
          item = in.expectName("the name of a loop's second variable");
        }
        in.expect("in", "in a for directive");
        yield new Piece.For(key, item, expressions.expression(), left, false, at);
      }
      case "else", "endif", "endfor" -> new Piece.Word(word, left, false, at);
      default ->
          throw new HclException(
              at, "expected if, else, endif, for or endfor, found \"" + word + "\"");
    };
  }
}
