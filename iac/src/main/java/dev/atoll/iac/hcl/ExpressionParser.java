package dev.atoll.iac.hcl;

import dev.atoll.iac.hcl.Expression.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads expressions, by the language's precedence of operators. */
final class ExpressionParser {
  /** Operators by precedence, the weakest first; longer ones before those they begin with. */
  private static final List<List<String>> OPERATORS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("==", "!="),
          List.of("<=", ">=", "<", ">"),
          List.of("+", "-"),
          List.of("*", "/", "%"));

  private static final int MAX_DIGITS = 400;

  private final Scanner in;

  ExpressionParser(Scanner in) {
    this.in = in;
  }

  Expression expression() {
    in.enter();
    Position at = start();
    Expression condition = binary(0);
    in.skip();
    if (!in.take("?")) {
      in.leave();
      return condition;
    }
    Expression then = expression();
    in.expect(":", "in a conditional");
    Expression otherwise = expression();
    in.leave();
    return new Expression.Conditional(condition, then, otherwise, at);
  }

  private Position start() {
    in.skip();
    return in.position();
  }

  private Expression binary(int level) {
    if (level == OPERATORS.size()) {
      return unary();
    }
    Position at = start();
    Expression left = binary(level + 1);
    for (Optional<String> operator = operator(level);
        operator.isPresent();
        operator = operator(level)) {
      left = new Expression.Binary(operator.get(), left, binary(level + 1), at);
    }
    return left;
  }

  private Optional<String> operator(int level) {
    in.skip();
    return OPERATORS.get(level).stream().filter(in::take).findFirst();
  }

  private Expression unary() {
    Position at = start();
    for (String operator : List.of("!", "-")) {
      if (!in.sees("!=") && in.take(operator)) {
        in.enter();
        Expression of = unary();
        in.leave();
        return new Expression.Unary(operator, of, at);
      }
    }
    return steps(primary());
  }

  /** What may follow a value: {@code .name}, {@code [key]}, {@code [*]}, {@code .*}. */
  private Expression steps(Expression value) {
    Expression of = value;
    for (int steps = 0; ; steps++) {
      if (steps > Scanner.MAX_DEPTH) {
        throw in.wrong("a reference of more than %d steps".formatted(Scanner.MAX_DEPTH));
      }
      Position at = in.position();
      if (in.sees("...")) {
        return of;
      }
      if (in.take("[*]")) {
        in.enter();
        of = new Expression.Splat(of, steps(new Expression.Item(at)), at);
        in.leave();
      } else if (in.take(".*")) {
        of = new Expression.Splat(of, names(new Expression.Item(at)), at);
      } else if (in.take("[")) {
        of = new Expression.Index(of, key(), at);
      } else if (in.take(".")) {
        of = step(of, at);
      } else {
        return of;
      }
    }
  }

  private Expression step(Expression of, Position at) {
    in.skip();
    if (!Character.isDigit(in.peek())) {
      return new Expression.Attribute(of, in.expectName("the name of an attribute"), at);
    }
    StringBuilder digits = new StringBuilder();
    while (Character.isDigit(in.peek()) && digits.length() < MAX_DIGITS) {
      digits.append(in.next());
    }
    return new Expression.Index(of, number(digits.toString(), at), at);
  }

  private Expression key() {
    boolean before = in.acrossLines(true);
    Expression key = expression();
    in.expect("]", "after an index");
    in.acrossLines(before);
    return key;
  }

  /** The steps that {@code .*} takes for each element: names alone. */
  private Expression names(Expression item) {
    Expression each = item;
    for (int steps = 0; in.peek() == '.' && !in.sees("...") && !in.sees(".*"); steps++) {
      if (steps > Scanner.MAX_DEPTH) {
        throw in.wrong("a reference of more than %d steps".formatted(Scanner.MAX_DEPTH));
      }
      Position at = in.position();
      in.next();
      each = step(each, at);
    }
    return each;
  }

  private Expression primary() {
    Position at = start();
    char c = in.peek();
    if (c == '"') {
      return new TemplateParser(in).quoted();
    }
    if (in.sees("<<")) {
      return new TemplateParser(in).heredoc();
    }
    if (c == '(') {
      in.next();
      boolean before = in.acrossLines(true);
      Expression inner = expression();
      in.expect(")", "after an expression in parentheses");
      in.acrossLines(before);
      return inner;
    }
    if (c == '[') {
      return list(at);
    }
    if (c == '{') {
      return map(at);
    }
    if (Character.isDigit(c)) {
      return number(at);
    }
    String name = in.expectName("an expression");
    if (in.peek() == '(' || in.sees("::")) {
      return call(name, at);
    }
    return switch (name) {
      case "true" -> new Expression.Literal(Optional.of(true), at);
      case "false" -> new Expression.Literal(Optional.of(false), at);
      case "null" -> new Expression.Literal(Optional.empty(), at);
      default -> new Expression.Name(name, at);
    };
  }

  private Expression number(Position at) {
    StringBuilder digits = new StringBuilder();
    while (continuesNumber(digits)) {
      digits.append(in.next());
    }
    return number(digits.toString(), at);
  }

  private boolean continuesNumber(StringBuilder digits) {
    char c = in.peek();
    char last = digits.isEmpty() ? '\0' : digits.charAt(digits.length() - 1);
    return Character.isDigit(c)
        || (c == '.' && Character.isDigit(in.peek(1)) && digits.indexOf(".") < 0)
        || ((c == 'e' || c == 'E') && digits.indexOf("e") < 0 && digits.indexOf("E") < 0)
        || ((c == '+' || c == '-') && (last == 'e' || last == 'E'));
  }

  private static Expression number(String digits, Position at) {
    try {
      BigDecimal number = new BigDecimal(digits);
      if (digits.length() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
        throw new HclException(at, "a number too large");
      }
      return new Expression.Literal(Optional.of(number), at);
    } catch (NumberFormatException e) {
      throw new HclException(at, "expected a number, found \"" + digits + "\"");
    }
  }

  private Expression call(String first, Position at) {
    String name = first;
    while (in.take("::")) {
      name += "::" + in.expectName("the name of a function");
    }
    in.expect("(", "after the name of a function");
    boolean before = in.acrossLines(true);
    List<Expression> arguments = new ArrayList<>();
    boolean spread = false;
    for (in.skip(); in.peek() != ')'; in.skip()) {
      arguments.add(expression());
      in.skip();
      if (in.take("...")) {
        spread = true;
        break;
      }
      if (!in.take(",")) {
        break;
      }
    }
    in.expect(")", "or \",\" in the arguments of " + name);
    in.acrossLines(before);
    return new Expression.Call(name, List.copyOf(arguments), spread, at);
  }

  private boolean loop() {
    in.skipLines();
    if (!in.peekName().equals(Optional.of("for"))) {
      return false;
    }
    char after = in.peek(3);
    return after == ' ' || after == '\t' || after == '\n';
  }

  private Expression list(Position at) {
    in.next();
    boolean before = in.acrossLines(true);
    if (loop()) {
      Expression loop = loop(at, false, "]");
      in.acrossLines(before);
      return loop;
    }
    List<Expression> elements = new ArrayList<>();
    for (in.skip(); in.peek() != ']'; in.skip()) {
      elements.add(expression());
      in.skip();
      if (!in.take(",")) {
        break;
      }
    }
    in.expect("]", "or \",\" in a list");
    in.acrossLines(before);
    return new Expression.ListOf(List.copyOf(elements), at);
  }

  private Expression loop(Position at, boolean named, String end) {
    in.take("for");
    String item = in.expectName("the name of a loop's variable");
    Optional<String> key = Optional.empty();
    in.skip();
    if (in.take(",")) {
      key = Optional.of(item);
      item = in.expectName("the name of a loop's second variable");
    }
    in.expect("in", "in a for expression");
    Expression collection = expression();
    in.expect(":", "in a for expression");
    Expression result = expression();
    Optional<Expression> name = Optional.empty();
    boolean grouped = false;
    if (named) {
      name = Optional.of(result);
      in.expect("=>", "in a for expression in braces");
      result = expression();
      in.skip();
      grouped = in.take("...");
    }
    in.skip();
    Optional<Expression> condition = Optional.empty();
    if (in.peekName().equals(Optional.of("if"))) {
      in.takeName();
      condition = Optional.of(expression());
    }
    in.expect(end, "after a for expression");
    return new Expression.Loop(key, item, collection, name, result, grouped, condition, at);
  }

  private Expression map(Position at) {
    in.next();
    boolean before = in.acrossLines(true);
    if (loop()) {
      Expression loop = loop(at, true, "}");
      in.acrossLines(before);
      return loop;
    }
    in.acrossLines(false);
    List<Entry> entries = new ArrayList<>();
    for (in.skipLines(); in.peek() != '}'; in.skipLines()) {
      boolean computed = in.peek() == '(';
      Expression key = expression();
      if (!computed && key instanceof Expression.Name name) {
        key = new Expression.Literal(Optional.of(name.name()), name.at());
      }
      in.skip();
      if (!in.take("=") && !in.take(":")) {
        throw in.wrong("expected \"=\" or \":\" after a key, found " + in.found());
      }
      in.skipLines();
      entries.add(new Entry(key, expression()));
      in.skip();
      if (!in.take(",") && in.peek() != '\n' && in.peek() != '}') {
        throw in.wrong("expected \",\", \"}\" or a new line in an object, found " + in.found());
      }
    }
    in.next();
    in.acrossLines(before);
    return new Expression.MapOf(List.copyOf(entries), at);
  }
}
