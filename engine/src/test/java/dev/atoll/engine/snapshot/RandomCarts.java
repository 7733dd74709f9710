package dev.atoll.engine.snapshot;

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
import java.util.Random;
import java.util.stream.IntStream;

/** Carts with whatever their shape allows, unseen parts among it. */
final class RandomCarts {
  private static final List<String> TEXTS =
      List.of("", "a", "ä€😀", "line\nbreak\t\"quoted\"", "\u0000\u2028", "2026-01-01T00:00:00Z");

  private static final List<GapReason> REASONS = List.of(GapReason.values());

  private final Random random;
  private final StructShape shape;

  RandomCarts(long seed, StructShape shape) {
    this.random = new Random(seed);
    this.shape = shape;
  }

  Resource next(int number) {
    String id = "cart-" + number;
    return new Resource(
        "AWS::Shop::Cart",
        "111122223333",
        random.nextBoolean() ? "eu-west-1" : "us-east-1",
        id,
        random.nextBoolean() ? id : text(),
        random.nextBoolean() ? Optional.empty() : Optional.of("arn:aws:shop:::" + id),
        random.nextBoolean() ? Map.of() : Map.of("Name", text(), "$unseen", text()),
        struct(shape, 0));
  }

  Gap gap(int number) {
    return new Gap(
        "111122223333",
        "eu-west-1",
        "shop",
        "GetCart",
        REASONS.get(random.nextInt(REASONS.size())),
        random.nextBoolean() ? Optional.empty() : Optional.of("shop:GetCart"),
        "AWS::Shop::Cart",
        random.nextBoolean() ? Optional.empty() : Optional.of("cart-" + number),
        text());
  }

  private Struct struct(StructShape of, int depth) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String name : of.fields()) {
      if (random.nextInt(3) > 0) {
        fields.put(
            name,
            random.nextInt(12) == 0 ? gap(0) : value(of.field(name).orElseThrow(), depth + 1));
      }
    }
    return Struct.of(fields);
  }

  private Object value(Shape of, int depth) {
    return switch (of) {
      case Structure(StructShape inner) -> depth > 4 ? Struct.empty() : struct(inner, depth);
      case ListOf(Shape element) ->
          IntStream.range(0, random.nextInt(3)).mapToObj(_ -> value(element, depth)).toList();
      case MapOf(Shape element) -> {
        Map<String, Object> map = new LinkedHashMap<>();
        IntStream.range(0, random.nextInt(3)).forEach(_ -> map.put(text(), value(element, depth)));
        yield map;
      }
      case Scalar scalar -> scalar(scalar);
    };
  }

  private Object scalar(Scalar scalar) {
    return switch (scalar) {
      case BOOL -> random.nextBoolean();
      case INT -> random.nextBoolean() ? random.nextLong() : 0L;
      case DOUBLE -> random.nextBoolean() ? random.nextDouble() : 1e300;
      case STRING, BLOB -> text();
      case TIMESTAMP -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
      case ANY -> List.of(Map.of("a", text(), "b", 1L, "c", 0.5), true);
    };
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
