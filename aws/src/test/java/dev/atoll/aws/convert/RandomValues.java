package dev.atoll.aws.convert;

import dev.atoll.engine.model.Struct;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes values that fit a shape. The same seed makes the same values. */
final class RandomValues {
  private final Random random;

  RandomValues(long seed) {
    this.random = new Random(seed);
  }

  Struct struct(StructShape shape, int depth) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String field : shape.fields()) {
      if (random.nextInt(3) > 0) {
        value(shape.field(field).orElseThrow(), depth - 1)
            .ifPresent(value -> fields.put(field, value));
      }
    }
    return Struct.of(fields);
  }

  private Optional<Object> value(Shape shape, int depth) {
    return switch (shape) {
      case Scalar scalar -> scalar(scalar);
      case ListOf(Shape element) ->
          Optional.of(
              IntStream.range(0, 1 + random.nextInt(2))
                  .boxed()
                  .flatMap(i -> value(element, depth).stream())
                  .toList());
      case MapOf(Shape element) -> {
        Map<String, Object> map = new LinkedHashMap<>();
        IntStream.range(0, 2)
            .forEach(i -> value(element, depth).ifPresent(value -> map.put("key" + i, value)));
        yield Optional.of(map);
      }
      case Structure(StructShape inner) when depth > 0 -> Optional.of(struct(inner, depth));
      case Structure ignored -> Optional.of(Struct.empty());
    };
  }

  private Optional<Object> scalar(Scalar scalar) {
    return switch (scalar) {
      case BOOL -> Optional.of(random.nextBoolean());
      case INT -> Optional.of((long) random.nextInt(100));
      case DOUBLE -> Optional.of(random.nextInt(100) / 4.0);
      case STRING -> Optional.of("text" + random.nextInt(100));
      case TIMESTAMP -> Optional.of(Instant.ofEpochSecond(random.nextInt()));
      case BLOB -> Optional.of(Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}));
      case ANY -> Optional.empty();
    };
  }
}
