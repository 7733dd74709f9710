package dev.atoll.iac.hcl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.atoll.iac.JsonTree;
import dev.atoll.iac.hcl.Body.Attribute;
import dev.atoll.iac.hcl.Body.Block;
import dev.atoll.iac.hcl.Expression.Entry;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON form. It does not tell blocks from attributes; the levels that Terraform itself defines
 * become blocks, everything inside a resource an attribute.
 */
final class JsonSyntax {
  /** Blocks of the outermost level by how many labels they have. */
  private static final Map<String, Integer> LABELS =
      Map.ofEntries(
          Map.entry("resource", 2),
          Map.entry("data", 2),
          Map.entry("ephemeral", 2),
          Map.entry("module", 1),
          Map.entry("variable", 1),
          Map.entry("output", 1),
          Map.entry("provider", 1),
          Map.entry("check", 1),
          Map.entry("locals", 0),
          Map.entry("terraform", 0),
          Map.entry("moved", 0),
          Map.entry("import", 0),
          Map.entry("removed", 0));

  /** Attributes whose text is an expression. */
  private static final Set<String> EXPRESSIONS = Set.of("type", "provider", "providers");

  private static final String VALUES = "values";

  private final String file;
  private final JsonParser in;

  private JsonSyntax(String file, JsonParser in) {
    this.file = file;
    this.in = in;
  }

  static Body file(String name, String text) {
    return read(name, text, true);
  }

  /** Names and values, without expressions. */
  static Body values(String name, String text) {
    return read(name, text, false);
  }

  private static Body read(String name, String text, boolean blocks) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(Scanner.MAX_DEPTH).build())
            .build();
    try (JsonParser in = factory.createParser(text)) {
      return read(name, in, blocks);
    } catch (IOException e) {
      throw new HclException(new Position(name, 1, 1), String.valueOf(e.getMessage()));
    }
  }

  private static Body read(String name, JsonParser in, boolean blocks) throws IOException {
    try {
      JsonSyntax syntax = new JsonSyntax(name, in);
      in.nextToken();
      Body body = blocks ? syntax.outermost() : syntax.body(VALUES);
      if (in.nextToken() != null) {
        throw new HclException(syntax.position(), "expected the end of the file");
      }
      return body;
    } catch (JsonProcessingException e) {
      JsonLocation at = JsonTree.location(in, e);
      throw new HclException(
          new Position(name, at.getLineNr(), at.getColumnNr()), JsonTree.reason(e));
    }
  }

  private Position position() {
    JsonLocation at = in.currentTokenLocation();
    return new Position(file, at.getLineNr(), at.getColumnNr());
  }

  private void expectObject(String what) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw new HclException(position(), "expected an object with " + what);
    }
  }

  private Body outermost() throws IOException {
    expectObject("blocks");
    List<Block> blocks = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      Position at = position();
      String type = in.currentName();
      in.nextToken();
      if (type.equals("//")) {
        in.skipChildren();
        continue;
      }
      Integer labels = LABELS.get(type);
      if (labels == null) {
        throw new HclException(at, "there is no block called " + type);
      }
      blocks(type, labels, List.of(), at, blocks);
    }
    return new Body(Map.of(), List.copyOf(blocks));
  }

  private void blocks(String type, int more, List<String> labels, Position at, List<Block> into)
      throws IOException {
    if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        blocks(type, more, labels, at, into);
      }
      return;
    }
    if (more == 0) {
      into.add(new Block(type, labels, body(type), at));
      return;
    }
    expectObject("names of " + type);
    while (in.nextToken() != JsonToken.END_OBJECT) {
      Position inner = position();
      List<String> longer = new ArrayList<>(labels);
      longer.add(in.currentName());
      in.nextToken();
      blocks(type, more - 1, List.copyOf(longer), inner, into);
    }
  }

  private Body body(String type) throws IOException {
    expectObject("attributes of " + type);
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      Position at = position();
      String name = in.currentName();
      in.nextToken();
      if (type.equals(VALUES) || (type.equals("variable") && name.equals("default"))) {
        // a default holds no expressions: "${" means itself
        attributes.put(name, new Attribute(name, value(false, false), at));
      } else if (!name.equals("//")) {
        boolean plain = EXPRESSIONS.contains(name) && !type.equals("locals");
        attributes.put(name, new Attribute(name, value(!plain, plain), at));
      }
    }
    Body all = new Body(attributes, List.of());
    return type.equals("resource") || type.equals("data") ? JsonBlocks.of(all) : all;
  }

  /**
   * @param templates texts may have holes
   * @param expressions texts are expressions
   */
  private Expression value(boolean templates, boolean expressions) throws IOException {
    Position at = position();
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        List<Entry> entries = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String key = in.currentName();
          Expression name = templates ? Hcl.template(position(), key) : literal(key, position());
          in.nextToken();
          entries.add(new Entry(name, value(templates, expressions)));
        }
        yield new Expression.MapOf(List.copyOf(entries), at);
      }
      case START_ARRAY -> {
        List<Expression> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(templates, expressions));
        }
        yield new Expression.ListOf(List.copyOf(elements), at);
      }
      case VALUE_STRING ->
          templates
              ? Hcl.template(at, in.getText())
              : expressions ? Hcl.expression(at, in.getText()) : literal(in.getText(), at);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at);
      case VALUE_TRUE -> literal(true, at);
      case VALUE_FALSE -> literal(false, at);
      default -> new Expression.Literal(Optional.empty(), at);
    };
  }

  private Expression number(Position at) throws IOException {
    BigDecimal number = new BigDecimal(in.getText());
    if (Math.abs((long) number.scale()) > 400) {
      throw new HclException(at, "a number too large");
    }
    return literal(number, at);
  }

  private static Expression literal(Object value, Position at) {
    return new Expression.Literal(Optional.of(value), at);
  }
}
