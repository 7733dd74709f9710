package dev.atoll.engine.assess;

import dev.atoll.engine.expression.Expression;
import dev.atoll.engine.expression.FieldUse;
import dev.atoll.engine.knowledge.Fix;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.model.Severity;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.StructShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules of which only id and practices matter. */
public final class TestRules {
  private static final Origin ORIGIN = new Origin("test.yaml", 1, 1);
  private static final ResourceType TYPE =
      new ResourceType(
          "Test::Test::Thing",
          "thing",
          new Service("test", "Test", "TestClient", "test", Map.of(), Map.of(), Map.of()),
          ResourceType.Scope.REGION,
          new ResourceType.Read(
              Optional.of("List"),
              Map.of(),
              Optional.empty(),
              Optional.empty(),
              false,
              false,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Map.of(),
              Optional.empty(),
              Set.of(),
              Set.of()),
          new ResourceType.Identity(List.of(), List.of(), List.of(), List.of(), Optional.empty()),
          List.of(),
          List.of(),
          Set.of(),
          Set.of(),
          new NoFields(),
          ORIGIN);

  private record NoFields() implements StructShape {
    @Override
    public String name() {
      return "test.Thing";
    }

    @Override
    public Set<String> fields() {
      return Set.of();
    }

    @Override
    public Optional<Shape> field(String name) {
      return Optional.empty();
    }
  }

  private record Always() implements Expression {
    @Override
    public String source() {
      return "true";
    }

    @Override
    public Set<FieldUse> reads() {
      return Set.of();
    }

    @Override
    public Set<String> types() {
      return Set.of();
    }

    @Override
    public Object evaluate(Scope scope) {
      return true;
    }
  }

  private TestRules() {}

  public static Rule rule(String id, String... practices) {
    return new Rule(
        id,
        id,
        TYPE,
        Severity.HIGH,
        "",
        List.of(),
        List.of(practices),
        Optional.empty(),
        new Always(),
        new Rule.Message(List.of()),
        Map.of(),
        Struct.empty(),
        List.of(),
        "",
        new Fix(
            Fix.Effort.HOURS,
            false,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        List.of(),
        Map.of(),
        List.of(),
        ORIGIN);
  }
}
