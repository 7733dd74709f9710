package dev.atoll.iac.map;

import dev.atoll.engine.knowledge.Mapping.Assignment;
import dev.atoll.engine.knowledge.Mapping.Source;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.OpenList;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.FieldSet;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.shape.Shape.ListOf;
import dev.atoll.engine.shape.Shape.MapOf;
import dev.atoll.engine.shape.Shape.Scalar;
import dev.atoll.engine.shape.Shape.Structure;
import dev.atoll.engine.shape.StructShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what one declared resource says into fields of its type. */
final class Mapper {
  private final Dialect dialect;
  private final ResourceType type;
  private final Declared declared;
  private final FieldSet keep;
  private final Leaves leaves;

  Mapper(
      Dialect dialect,
      ResourceType type,
      Declared declared,
      FieldSet keep,
      LinkPaths paths,
      Names names) {
    this.dialect = dialect;
    this.type = type;
    this.declared = declared;
    this.keep = keep;
    this.leaves = new Leaves(declared.address(), paths, names, this::gap);
  }

  Gap gap(String why) {
    return new Gap(
        declared.account(),
        declared.region(),
        type.service().id(),
        dialect.operation(),
        GapReason.NOT_READ,
        Optional.empty(),
        type.name(),
        Optional.of(declared.address()),
        why);
  }

  /** The gap of a field that no mapping speaks of. */
  Gap unmapped(String field) {
    return gap(declared.type() + " does not tell " + field);
  }

  /**
   * The top-level fields that assignments give.
   *
   * @param values the resource that they read: the declared one, or one that configures it
   * @param folded fields that others give, so that no default counts
   */
  Map<String, Object> fields(List<Assignment> assigned, Object values, Set<String> folded) {
    Map<String, Object> fields = new LinkedHashMap<>();
    StructShape shape = type.shape();
    for (Assignment each : assigned) {
      if (keep.keeps(shape.name(), each.field())) {
        Object value =
            value(
                each.source(),
                shape.field(each.field()).orElseThrow(),
                values,
                each.field(),
                folded.contains(each.field()));
        if (value != null) {
          fields.put(each.field(), masked(shape, each.field(), value));
        }
      }
    }
    return fields;
  }

  private @Nullable Object value(
      Source source, Shape shape, Object scope, String path, boolean folded) {
    if (source.constant().isPresent()) {
      return source.constant().get();
    }
    boolean defaults = source.fallback().isPresent() || source.fresh().isPresent();
    Unresolved chosenLater = null;
    Gap notTold = null;
    for (List<String> from : source.from()) {
      Object found = Values.at(scope, from);
      if (found instanceof Unresolved unresolved && !unresolved.configured()) {
        chosenLater = unresolved;
        // what a mapping says of silence is meant for a block that is not there, or its whole
        if ((from.size() > 1 || !(source.fields().isEmpty() || defaults))
            && Written.lacks(scope, from)) {
          notTold = gap(unresolved.why());
        }
      } else if (found != null && !(isSingle(shape) && List.of().equals(found))) {
        return converted(source, worded(found, source.words()), shape, path);
      }
    }
    if (notTold != null) {
      return folded ? null : notTold;
    }
    if (folded && defaults) {
      return null;
    }
    if (source.fallback().isPresent()) {
      return source.fallback().get();
    }
    if (source.fresh().isPresent()) {
      return declared.fresh()
          ? source.fresh().get()
          : gap("%s depends on when the resource was made".formatted(path));
    }
    return chosenLater == null ? null : converted(source, chosenLater, shape, path);
  }

  private static boolean isSingle(Shape shape) {
    return shape instanceof Structure || shape instanceof Scalar;
  }

  private static Object worded(Object value, Map<String, String> words) {
    String any = words.get("*");
    if (words.isEmpty() || (value instanceof Unresolved && any == null)) {
      return value;
    }
    return value instanceof List<?> list
        ? list.stream().map(each -> worded(each, words)).toList()
        : words.getOrDefault(value.toString(), any == null ? value.toString() : any);
  }

  private @Nullable Object converted(Source source, Object given, Shape shape, String path) {
    Object value = shape instanceof Scalar ? given : Values.parsed(given);
    if (source.fields().isEmpty()) {
      return plain(value, shape, path);
    }
    return switch (shape) {
      case ListOf(Shape element) -> {
        List<Object> list = new ArrayList<>();
        for (Object each : elements(value)) {
          Object one = converted(source, each, element, path);
          if (one != null) {
            list.add(one);
          }
        }
        yield listed(value, list);
      }
      case Structure(StructShape struct) -> structure(source.fields(), single(value), struct, path);
      case MapOf(Shape element) -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Assignment each : source.fields()) {
          Object one = value(each.source(), element, value, path + "." + each.field(), false);
          if (one != null) {
            map.put(each.field(), one);
          }
        }
        yield Map.copyOf(map);
      }
      case Scalar _ -> plain(value, shape, path);
    };
  }

  private static Object single(Object value) {
    return value instanceof List<?> list && list.size() == 1 ? list.getFirst() : value;
  }

  private Object structure(
      List<Assignment> assigned, Object value, StructShape struct, String path) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Assignment each : assigned) {
      if (keep.keeps(struct.name(), each.field())) {
        Object one =
            value(
                each.source(),
                struct.field(each.field()).orElseThrow(),
                value,
                path + "." + each.field(),
                false);
        if (one != null) {
          fields.put(each.field(), masked(struct, each.field(), one));
        }
      }
    }
    Set<String> told = assigned.stream().map(Assignment::field).collect(Collectors.toSet());
    for (String field : struct.fields()) {
      if (!told.contains(field) && keep.keeps(struct.name(), field)) {
        fields.put(field, unmapped(path + "." + field));
      }
    }
    return Struct.of(fields);
  }

  /** A value that has the API's shape already, but for spelling. */
  private @Nullable Object plain(Object value, Shape shape, String path) {
    return switch (shape) {
      case Scalar scalar -> leaves.scalar(single(value), scalar, path);
      case ListOf(Shape element) ->
          listed(
              value,
              elements(Pairs.list(value, element)).stream()
                  .map(each -> plain(each, element, path))
                  .filter(java.util.Objects::nonNull)
                  .toList());
      case MapOf(Shape element) -> {
        if (!(Pairs.map(single(value)) instanceof Map<?, ?> map)) {
          yield leaves.misfit(value, path);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        map.forEach((key, each) -> {
          Object one = plain(each, element, path + "." + key);
          if (one != null) {
            all.put(key.toString(), one);
          }
        });
        yield Map.copyOf(all);
      }
      case Structure(StructShape struct) -> {
        if (!(single(value) instanceof Map<?, ?> map)) {
          yield List.of().equals(value) ? null : leaves.misfit(value, path);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String field : struct.fields()) {
          Object own = map.get(dialect.spelling(field));
          // a JSON text inside a template has the API's spelling
          own = own == null ? map.get(field) : own;
          if (own != null && keep.keeps(struct.name(), field)) {
            Object one = plain(own, struct.field(field).orElseThrow(), path + "." + field);
            if (one != null) {
              fields.put(field, masked(struct, field, one));
            }
          }
        }
        yield Struct.of(fields);
      }
    };
  }

  /** The elements of a list; of one that is not known, those that are known to be in it. */
  private List<Object> elements(Object value) {
    return switch (value) {
      case List<?> list ->
          list.stream()
              .filter(each -> !(each instanceof Unresolved one && one.several()))
              .map(Object.class::cast)
              .toList();
      case Unresolved unresolved -> {
        List<Object> all = new ArrayList<>();
        unresolved.targets().forEach(target -> all.add(unresolved.only(target)));
        yield all;
      }
      default -> List.of(value);
    };
  }

  /** What was made of a value's elements; open where it may have others. */
  private List<Object> listed(Object value, List<Object> elements) {
    if (value instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Unresolved one && one.several()) {
          return OpenList.of(elements, gap(one.why()));
        }
      }
    }
    if (value instanceof Unresolved unresolved) {
      if (!unresolved.whole() || unresolved.targets().isEmpty()) {
        return OpenList.of(elements, gap(unresolved.why()));
      }
      if (!unresolved.listed()) {
        return OpenList.of(
            elements, gap("a plan does not show what stands beside references in a list"));
      }
    }
    return List.copyOf(elements);
  }

  /** Values that a service declares secret stay in the template. */
  private Object masked(StructShape struct, String field, Object value) {
    String name = struct.name().substring(struct.name().indexOf('.') + 1);
    return type.service().secrets().contains(name + "." + field) ? masked(value) : value;
  }

  private static Object masked(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.keySet().stream()
              .collect(Collectors.toUnmodifiableMap(Object::toString, _ -> (Object) "***"));
      case List<?> list -> list.stream().map(Mapper::masked).toList();
      case Gap gap -> gap;
      default -> "***";
    };
  }
}
