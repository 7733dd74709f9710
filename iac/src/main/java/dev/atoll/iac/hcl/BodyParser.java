package dev.atoll.iac.hcl;

import dev.atoll.iac.hcl.Body.Attribute;
import dev.atoll.iac.hcl.Body.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads attributes and blocks. */
final class BodyParser {
  private final Scanner in;
  private final ExpressionParser expressions;

  BodyParser(Scanner in) {
    this.in = in;
    this.expressions = new ExpressionParser(in);
  }

  /** A whole file. */
  Body file() {
    in.take("\uFEFF");
    Body body = body();
    if (!in.atEnd()) {
      throw in.wrong("expected an attribute or a block, found " + in.found());
    }
    return body;
  }

  private Body body() {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    List<Block> blocks = new ArrayList<>();
    for (in.skipLines(); !in.atEnd() && in.peek() != '}'; in.skipLines()) {
      Position at = in.position();
      String name = in.expectName("an attribute or a block");
      in.skip();
      if (in.peek() == '=' && in.peek(1) != '=') {
        in.next();
        Attribute attribute = new Attribute(name, expressions.expression(), at);
        if (attributes.putIfAbsent(name, attribute) != null) {
          throw new HclException(at, "the attribute %s is written twice".formatted(name));
        }
      } else {
        blocks.add(block(name, at));
      }
      in.skip();
      if (!in.atEnd() && in.peek() != '\n' && in.peek() != '}') {
        throw in.wrong(
            "expected the end of the line after %s, found %s".formatted(name, in.found()));
      }
    }
    return new Body(attributes, List.copyOf(blocks));
  }

  private Block block(String type, Position at) {
    List<String> labels = new ArrayList<>();
    while (in.peek() != '{') {
      if (in.peek() == '"') {
        labels.add(new TemplateParser(in).label());
      } else {
        labels.add(
            in.takeName()
                .orElseThrow(
                    () -> in.wrong("expected \"=\", \"{\" or a label, found " + in.found())));
      }
      in.skip();
    }
    in.next();
    in.enter();
    boolean before = in.acrossLines(false);
    Body body = body();
    in.acrossLines(before);
    in.leave();
    if (!in.take("}")) {
      throw new HclException(at, "this block is never closed: expected \"}\"");
    }
    return new Block(type, List.copyOf(labels), body, at);
  }
}
