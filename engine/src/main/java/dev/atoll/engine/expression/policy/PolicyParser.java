package dev.atoll.engine.expression.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.atoll.engine.expression.policy.Policy.Condition;
import dev.atoll.engine.expression.policy.Policy.Principal;
import dev.atoll.engine.expression.policy.Policy.Statement;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads policy documents in one pass, refusing what IAM would refuse. */
final class PolicyParser {
  private static final int LONGEST = 1 << 20;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxDocumentLength(LONGEST)
                  .build())
          .build();

  private final JsonParser json;

  private PolicyParser(JsonParser json) {
    this.json = json;
  }

  static Policy parse(String text) {
    if (text.isBlank()) {
      return Policy.NONE;
    }
    if (text.length() > LONGEST) {
      throw malformed("it is too long");
    }
    try (JsonParser json = JSON.createParser(decoded(text.strip()))) {
      return new PolicyParser(json).policy();
    } catch (IOException e) {
      throw malformed("it is not JSON");
    }
  }

  /** IAM encodes after RFC 3986, where a plus sign stands for itself. */
  private static String decoded(String text) {
    if (!text.startsWith("%")) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed("its URL encoding is broken");
    }
  }

  private Policy policy() throws IOException {
    expect(json.nextToken(), JsonToken.START_OBJECT, "the document");
    List<Statement> statements = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName().toLowerCase(Locale.ROOT);
      JsonToken value = json.nextToken();
      if (key.equals("statement") && statements == null) {
        statements = statements(value);
      } else if (key.equals("version") || key.equals("id")) {
        json.skipChildren();
      } else {
        throw malformed("it has an element " + json.currentName());
      }
    }
    if (statements == null) {
      throw malformed("it has no Statement");
    }
    if (json.nextToken() != null) {
      throw malformed("something follows it");
    }
    return new Policy(List.copyOf(statements));
  }

  private List<Statement> statements(JsonToken first) throws IOException {
    List<Statement> statements = new ArrayList<>();
    if (first == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        statements.add(statement());
      }
    } else {
      statements.add(statement());
    }
    return statements;
  }

  private Statement statement() throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT, "a statement");
    StatementBuilder builder = new StatementBuilder();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      switch (name.toLowerCase(Locale.ROOT)) {
        case "sid" -> json.skipChildren();
        case "effect" -> builder.effect(scalar());
        case "principal" -> builder.principals = principals();
        case "notprincipal" -> builder.notPrincipals = principals();
        case "action" -> builder.actions = texts();
        case "notaction" -> builder.notActions = texts();
        case "resource" -> builder.resources = texts();
        case "notresource" -> builder.notResources = texts();
        case "condition" -> builder.conditions = conditions();
        default -> throw malformed("a statement has an element " + name);
      }
    }
    return builder.build();
  }

  private List<Principal> principals() throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return texts().stream().map(name -> new Principal("AWS", name)).toList();
    }
    List<Principal> principals = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String kind = json.currentName();
      json.nextToken();
      for (String name : texts()) {
        principals.add(new Principal(kind, name));
      }
    }
    return List.copyOf(principals);
  }

  private List<Condition> conditions() throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT, "a condition");
    List<Condition> conditions = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String operator = json.currentName().toLowerCase(Locale.ROOT);
      expect(json.nextToken(), JsonToken.START_OBJECT, "a condition");
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String key = json.currentName().toLowerCase(Locale.ROOT);
        json.nextToken();
        conditions.add(new Condition(operator, key, texts()));
      }
    }
    return List.copyOf(conditions);
  }

  private List<String> texts() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return List.of(scalar());
    }
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(scalar());
    }
    return List.copyOf(texts);
  }

  private String scalar() throws IOException {
    JsonToken token = json.currentToken();
    if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
      throw malformed("text is expected where something else stands");
    }
    return json.getText();
  }

  private static void expect(JsonToken token, JsonToken wanted, String what) {
    if (token != wanted) {
      throw malformed(what + " is not an object");
    }
  }

  static IllegalArgumentException malformed(String why) {
    return new IllegalArgumentException("the policy document is malformed: " + why);
  }

  /** A statement as it is read, element by element. */
  private static final class StatementBuilder {
    private String effect = "";
    private List<Principal> principals = List.of();
    private List<Principal> notPrincipals = List.of();
    private List<String> actions = List.of();
    private List<String> notActions = List.of();
    private List<String> resources = List.of();
    private List<String> notResources = List.of();
    private List<Condition> conditions = List.of();

    void effect(String value) {
      effect = value.toLowerCase(Locale.ROOT);
    }

    Statement build() {
      if (!effect.equals("allow") && !effect.equals("deny")) {
        throw malformed("a statement has neither the effect Allow nor Deny");
      }
      return new Statement(
          effect.equals("allow"),
          principals,
          notPrincipals,
          actions,
          notActions,
          resources,
          notResources,
          conditions);
    }
  }
}
