package dev.atoll.iac.terraform;

import dev.atoll.iac.hcl.Expression;
import dev.atoll.iac.hcl.HclException;
import dev.atoll.iac.hcl.Position;
import dev.atoll.iac.hcl.eval.Convert;
import dev.atoll.iac.hcl.eval.Evaluator;
import dev.atoll.iac.hcl.eval.Nil;
import dev.atoll.iac.hcl.eval.Reference;
import dev.atoll.iac.map.Unresolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns values into the type that a variable declares. */
final class VariableTypes {
  private final Evaluator evaluator;

  VariableTypes(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The value as the type has it; throws {@link HclException} where it does not fit. */
  Object convert(Object value, Expression type) {
    if (value == Nil.NIL || value instanceof Unresolved || value instanceof Reference) {
      return value;
    }
    return switch (type) {
      case Expression.Name name -> plain(value, name.name(), name.at());
      case Expression.Literal(Optional<Object> text, Position at) ->
          plain(value, String.valueOf(text.orElse("")), at); // "string", as Terraform 0.11 had it
      case Expression.Call call when !call.arguments().isEmpty() ->
          collection(value, call, call.arguments().getFirst());
      default -> value;
    };
  }

  private static Object plain(Object value, String type, Position at) {
    Optional<?> converted =
        switch (type) {
          case "string" -> Convert.text(value);
          case "number" -> Convert.number(value);
          case "bool" -> Convert.truth(value);
          default -> Optional.of(value);
        };
    if (converted.isEmpty()) {
      throw new HclException(at, "the value is no " + type);
    }
    return converted.get();
  }

  private Object collection(Object value, Expression.Call type, Expression inner) {
    return switch (type.name()) {
      case "list" -> elements(value, inner, type.at());
      case "set" -> {
        List<Object> elements = elements(value, inner, type.at());
        boolean known =
            elements.stream()
                .noneMatch(each -> each instanceof Unresolved || each instanceof Reference);
        yield known ? Convert.set(elements) : elements;
      }
      case "map" -> {
        Map<String, Object> map = new TreeMap<>();
        entries(value, type.at())
            .forEach((key, each) -> map.put(key.toString(), convert(each, inner)));
        yield map;
      }
      case "object" -> inner instanceof Expression.MapOf shape ? object(value, shape) : value;
      case "tuple" -> inner instanceof Expression.ListOf shape ? tuple(value, shape) : value;
      case "optional" -> convert(value, inner);
      default -> value;
    };
  }

  private List<Object> elements(Object value, Expression inner, Position at) {
    if (!(value instanceof Collection<?> all)) {
      throw new HclException(at, "the value is no list");
    }
    List<Object> elements = new ArrayList<>();
    all.forEach(each -> elements.add(convert(each, inner)));
    return elements;
  }

  private static Map<?, ?> entries(Object value, Position at) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new HclException(at, "the value is no map");
  }

  private Object tuple(Object value, Expression.ListOf shape) {
    if (!(value instanceof List<?> list) || list.size() != shape.elements().size()) {
      throw new HclException(shape.at(), "the value is no list of this length");
    }
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      elements.add(convert(list.get(i), shape.elements().get(i)));
    }
    return elements;
  }

  private Object object(Object value, Expression.MapOf shape) {
    Map<?, ?> given = entries(value, shape.at());
    Map<String, Object> object = new TreeMap<>();
    for (Expression.Entry entry : shape.entries()) {
      String name =
          entry.key() instanceof Expression.Literal(Optional<Object> text, Position _)
              ? String.valueOf(text.orElse(""))
              : "";
      Object own = given.get(name);
      object.put(
          name,
          own == null || own == Nil.NIL
              ? absent(name, entry.value(), own != null)
              : convert(own, entry.value()));
    }
    return object;
  }

  private Object absent(String name, Expression type, boolean isNull) {
    if (type instanceof Expression.Call optional && optional.name().equals("optional")) {
      if (optional.arguments().size() < 2) {
        return Nil.NIL;
      }
      Object fallback =
          evaluator.value(
              optional.arguments().get(1),
              (unknown, at) -> {
                throw new HclException(at, "a default cannot refer to " + unknown);
              });
      return convert(fallback, optional.arguments().getFirst());
    }
    if (isNull) {
      return Nil.NIL;
    }
    throw new HclException(type.at(), "the value has no " + name);
  }
}
