package dev.atoll.engine.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.StructShape;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The types of the checker, made from shapes when they are first asked for. */
@SuppressWarnings("Immutable") // it only grows, and what a name means never changes
final class TypeTable implements CelTypeProvider {
  private final Function<String, Optional<StructShape>> resources;
  private final Map<String, StructType> structs = new ConcurrentHashMap<>();

  TypeTable(Function<String, Optional<StructShape>> resources) {
    this.resources = resources;
  }

  /** The type of a structure, known to the checker from now on. */
  StructType struct(StructShape shape) {
    return struct(shape.name(), shape);
  }

  private StructType struct(String name, StructShape shape) {
    return structs.computeIfAbsent(name, _ -> make(name, shape));
  }

  /** A type of that name, which only its maker knows. */
  StructType make(String name, StructShape shape) {
    return StructType.create(
        name, ImmutableSet.copyOf(shape.fields()), field -> shape.field(field).map(this::type));
  }

  /** The fields of a structure met before. */
  ImmutableSet<String> fields(String struct) {
    StructType type = structs.get(struct);
    return type == null ? ImmutableSet.of() : type.fieldNames();
  }

  private CelType type(Shape shape) {
    return switch (shape) {
      case Shape.Scalar.BOOL -> SimpleType.BOOL;
      case Shape.Scalar.INT -> SimpleType.INT;
      case Shape.Scalar.DOUBLE -> SimpleType.DOUBLE;
      case Shape.Scalar.STRING, Shape.Scalar.BLOB -> SimpleType.STRING;
      case Shape.Scalar.TIMESTAMP -> SimpleType.TIMESTAMP;
      case Shape.Scalar.ANY -> SimpleType.DYN;
      case Shape.ListOf(Shape element) -> ListType.create(type(element));
      case Shape.MapOf(Shape value) -> MapType.create(SimpleType.STRING, type(value));
      case Shape.Structure(StructShape struct) -> struct(struct);
    };
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.of();
  }

  @Override
  public Optional<CelType> findType(String name) {
    StructType known = structs.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    return name.contains("::")
        ? resources.apply(name).map(shape -> struct(name, shape))
        : Optional.empty();
  }
}
