package dev.atoll.engine.compare;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.atoll.engine.model.Struct;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By which measure rules judged: the parameters of those that have some.
 *
 * @param byRule by the rule's id, spelt one way whether from memory or from JSON
 */
public record Measures(Map<String, String> byRule) {
  public static final Measures NONE = new Measures(Map.of());

  public Measures {
    byRule = Map.copyOf(byRule);
  }

  /** Whether a rule judged by one measure in both; a result that tells of none parts nothing. */
  boolean agree(Measures other, String rule) {
    String mine = byRule.get(rule);
    String others = other.byRule.get(rule);
    return mine == null || others == null || mine.equals(others);
  }

  /** A value as text. */
  public static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Number number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
      case Struct struct -> text(struct.asMap());
      case Map<?, ?> map -> {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((name, each) -> sorted.put(String.valueOf(name), text(each)));
        yield sorted.toString();
      }
      case Iterable<?> list -> {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(text(each)));
        yield texts.toString();
      }
      default -> value.toString();
    };
  }

  /** The value that the parser stands at, to its last token, as {@link #text(Object)} spells it. */
  static String text(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, String> sorted = new TreeMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          sorted.put(name, text(json));
        }
        yield sorted.toString();
      }
      case START_ARRAY -> {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          texts.add(text(json));
        }
        yield texts.toString();
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text(json.getDecimalValue());
      default -> json.getText();
    };
  }
}
