package dev.atoll.engine.load;

import dev.atoll.engine.expression.Compilation;
import dev.atoll.engine.expression.Expression;
import dev.atoll.engine.expression.ExpressionCompiler;
import dev.atoll.engine.expression.ExpressionCompiler.Place;
import dev.atoll.engine.knowledge.Rule.Message;
import dev.atoll.engine.shape.StructShape;
import dev.atoll.engine.yaml.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles the expressions that stand in YAML; problems are reported at their place in the file.
 */
record Expressions(ExpressionCompiler compiler) {
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");

  /** What an expression is about. */
  record About(String type, StructShape params) {}

  Optional<Expression> read(Value value, About about, Place place) {
    // a literal block ends with a line break, which would move problems at its end
    return value.text().flatMap(text -> compile(text.stripTrailing(), 0, 0, value, about, place));
  }

  Message message(Value value, About about) {
    String text = value.text().orElse("");
    List<Message.Part> parts = new ArrayList<>();
    Matcher matcher = HOLE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        parts.add(new Message.Part.Text(text.substring(end, matcher.start())));
      }
      String before = text.substring(0, matcher.start(1));
      int above = (int) before.chars().filter(c -> c == '\n').count();
      int left = before.length() - before.lastIndexOf('\n') - 1;
      compile(matcher.group(1), above, left, value, about, Place.MESSAGE)
          .ifPresent(expression -> parts.add(new Message.Part.Value(expression)));
      end = matcher.end();
    }
    if (end < text.length()) {
      parts.add(new Message.Part.Text(text.substring(end)));
    }
    return new Message(List.copyOf(parts));
  }

  /** Evidence by name: a path of the configuration, or {@code name: expression}. */
  Map<String, Expression> evidence(List<Value> values, About about) {
    Map<String, Expression> evidence = new LinkedHashMap<>();
    for (Value value : values) {
      if (value.isMapping()) {
        value
            .entries()
            .forEach((key, source) ->
                read(source, about, Place.EVIDENCE)
                    .ifPresent(e -> evidence.put(key.text().orElse(""), e)));
      } else {
        String path = value.text().orElse("");
        String prefix = "resource.";
        compile(prefix + path, 0, -prefix.length(), value, about, Place.EVIDENCE)
            .ifPresent(expression -> evidence.put(path, expression));
      }
    }
    return evidence;
  }

  /**
   * @param above how many lines of the value stand above the source
   * @param offset how far right of its line's start the source stands
   */
  private Optional<Expression> compile(
      String source, int above, int offset, Value value, About about, Place place) {
    return switch (compiler.compile(source, about.type(), about.params(), place)) {
      case Compilation.Compiled(Expression expression) -> Optional.of(expression);
      case Compilation.Failed(var problems) -> {
        problems.forEach(problem ->
            value.problemInside(
                problem.line() + above,
                problem.line() == 1 ? Math.max(1, problem.column() + offset) : problem.column(),
                problem.message()
                    + problem.nearest().map(n -> "; did you mean " + n + "?").orElse("")));
        yield Optional.empty();
      }
    };
  }
}
