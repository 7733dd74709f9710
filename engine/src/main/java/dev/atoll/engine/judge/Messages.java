package dev.atoll.engine.judge;

import dev.atoll.engine.expression.Expression;
import dev.atoll.engine.expression.Unknown;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Rule.Message;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills a rule's message and evidence for one resource. */
final class Messages {
  private static final String NOT_SEEN = "(not seen)";

  private Messages() {}

  static String render(Message message, Expression.Scope scope) {
    StringBuilder text = new StringBuilder();
    for (Message.Part part : message.parts()) {
      switch (part) {
        case Message.Part.Text(String literal) -> text.append(literal);
        case Message.Part.Value(Expression expression) ->
            text.append(text(value(expression, scope)));
      }
    }
    return text.toString();
  }

  static Map<String, Object> evidence(Rule rule, Expression.Scope scope) {
    Map<String, Object> evidence = new LinkedHashMap<>();
    rule.evidence().forEach((name, expression) -> evidence.put(name, value(expression, scope)));
    return evidence;
  }

  private static Object value(Expression expression, Expression.Scope scope) {
    Object value = expression.evaluate(scope);
    return value instanceof Unknown || value instanceof Gap ? NOT_SEEN : value;
  }

  private static String text(Object value) {
    return switch (value) {
      case Resource resource -> resource.id();
      case List<?> list -> list.stream().map(Messages::text).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }
}
