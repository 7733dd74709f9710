package dev.atoll.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.expression.Expression.Scope;
import dev.atoll.engine.expression.ExpressionCompiler.Place;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A work bench for expressions: two types, a resource of the first, and a world of the second. */
final class Bench {
  static final String THING = "AWS::Test::Thing";
  static final String PART = "AWS::Test::Part";
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final StructShape NESTED =
      Fields.of("test.Nested")
          .with("Name", Scalar.STRING)
          .with("Port", Scalar.INT)
          .with("On", Scalar.BOOL)
          .with("Deep", new Structure(Fields.of("test.Deep").with("Key", Scalar.STRING)));

  private static final Map<String, Shape> ALL =
      Map.ofEntries(
          Map.entry("Bool", Scalar.BOOL),
          Map.entry("Other", Scalar.BOOL),
          Map.entry("Int", Scalar.INT),
          Map.entry("Double", Scalar.DOUBLE),
          Map.entry("Text", Scalar.STRING),
          Map.entry("Time", Scalar.TIMESTAMP),
          Map.entry("Any", Scalar.ANY),
          Map.entry("Blob", Scalar.BLOB),
          Map.entry("Ints", new ListOf(Scalar.INT)),
          Map.entry("Texts", new ListOf(Scalar.STRING)),
          Map.entry("Map", new MapOf(Scalar.STRING)),
          Map.entry("Counts", new MapOf(Scalar.INT)),
          Map.entry("Nested", new Structure(NESTED)),
          Map.entry("List", new ListOf(new Structure(NESTED))),
          Map.entry("StorageEncrypted", Scalar.BOOL));

  static final Map<String, StructShape> TYPES =
      Map.of(
          THING,
          new Fields(THING, ALL),
          PART,
          Fields.of(PART).with("State", Scalar.STRING).with("Size", Scalar.INT));

  static final StructShape PARAMS =
      Fields.of("of the rule").with("days", Scalar.INT).with("names", new ListOf(Scalar.STRING));

  static final ExpressionCompiler COMPILER =
      new ExpressionCompiler(name -> Optional.ofNullable(TYPES.get(name)), TYPES.keySet());

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private World world = World.empty();
  private long budget = 100_000;

  static Compilation compile(String source, Place place) {
    return COMPILER.compile(source, THING, PARAMS, place);
  }

  static Expression expression(String source) {
    return expression(source, Place.EVIDENCE);
  }

  static Expression expression(String source, Place place) {
    Compilation compilation = compile(source, place);
    assertThat(compilation).as(source).isInstanceOf(Compilation.Compiled.class);
    return ((Compilation.Compiled) compilation).expression();
  }

  static Gap gap(String operation) {
    return new Gap(
        "111122223333",
        "eu-west-1",
        "test",
        operation,
        GapReason.DENIED,
        Optional.of("test:" + operation),
        THING,
        Optional.empty(),
        "");
  }

  Bench with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  Bench world(World seen) {
    world = seen;
    return this;
  }

  Bench budget(long steps) {
    budget = steps;
    return this;
  }

  Scope scope() {
    Struct params = Struct.of(Map.of("days", 90L, "names", List.of("a", "b")));
    return new Scope(resource(THING, "thing", Struct.of(fields)), params, NOW, world, budget);
  }

  Object eval(String source) {
    return expression(source).evaluate(scope());
  }

  /** Why the expression's value is unknown. */
  List<Gap> gaps(String source) {
    Object value = eval(source);
    assertThat(value).as(source).isInstanceOf(Unknown.class);
    return ((Unknown) value).gaps();
  }

  /** What went wrong with the expression. */
  String error(String source) {
    List<Gap> gaps = gaps(source);
    assertThat(gaps).as(source).hasSize(1);
    assertThat(gaps.getFirst().reason()).isEqualTo(GapReason.ERROR);
    return gaps.getFirst().detail();
  }

  static Resource resource(String type, String id, Struct configuration) {
    return new Resource(
        type,
        "111122223333",
        "eu-west-1",
        id,
        "name of " + id,
        Optional.of("arn:aws:test:eu-west-1:111122223333:" + id),
        Map.of("Team", "blue"),
        configuration);
  }

  /** A world with these parts, everywhere. */
  static World parts(Optional<Unknown> unseen, Struct... parts) {
    List<Resource> resources = new java.util.ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      resources.add(resource(PART, "part-" + i, parts[i]));
    }
    World.Seen seen = new World.Seen(resources, unseen);
    return new World() {
      @Override
      public Seen linked(Resource resource, String type) {
        return seen;
      }

      @Override
      public Seen inRegion(Resource resource, String type) {
        return seen;
      }

      @Override
      public Seen inAccount(Resource resource, String type) {
        return seen;
      }
    };
  }
}
