package dev.atoll.iac.map;

import dev.atoll.engine.model.Gap;
import dev.atoll.engine.shape.Shape.Scalar;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns values without parts into the API's types, and names of resources into addresses. */
final class Leaves {
  private static final Pattern DOCUMENT = Pattern.compile("(?i)(policy|policies|document)$");

  private final String address;
  private final LinkPaths paths;
  private final Names names;
  private final Function<String, Gap> gap;

  Leaves(String address, LinkPaths paths, Names names, Function<String, Gap> gap) {
    this.address = address;
    this.paths = paths;
    this.names = names;
    this.gap = gap;
  }

  Object scalar(Object value, Scalar scalar, String path) {
    if (value instanceof Unresolved unresolved) {
      return unresolved(unresolved, scalar, path);
    }
    Optional<Object> fitting =
        switch (scalar) {
          case BOOL -> bool(value);
          case INT -> number(value).filter(d -> d == Math.rint(d)).map(Double::longValue);
          case DOUBLE -> number(value).map(d -> d);
          case TIMESTAMP -> time(value);
          case STRING, BLOB -> text(value, path);
          case ANY -> Optional.of(value);
        };
    return fitting.orElseGet(() -> misfit(value, path));
  }

  Gap misfit(Object value, String path) {
    return value instanceof Unresolved unresolved
        ? gap.apply(unresolved.why())
        : gap.apply("the template's value for %s is not understood".formatted(path));
  }

  private Object unresolved(Unresolved value, Scalar scalar, String path) {
    Set<String> types = paths.linked(path);
    List<String> targets =
        value.targets().stream().filter(target -> names.is(target, types)).toList();
    if (targets.size() == 1) {
      String target = targets.getFirst();
      return names.told(value, target).filter(text -> found(text, target, path)).orElse(target);
    }
    if (paths.own().contains(path)) {
      return address;
    }
    if (scalar != Scalar.STRING) {
      return gap.apply(value.why());
    }
    Optional<String> told =
        value.targets().stream().findFirst().flatMap(target -> names.told(value, target));
    if (told.isPresent()) {
      return told.get();
    }
    // an id will be there, whatever it is; an ARN tells more, so rules look into it, and a document
    // is more than the one id in it
    if (value.identity() && value.targets().size() == 1 && !DOCUMENT.matcher(path).find()) {
      return value.targets().iterator().next();
    }
    return value
        .text()
        .filter(text -> value.targets().isEmpty() || isDocument(text, path))
        .map(text -> (Object) text)
        .orElseGet(() -> gap.apply(value.why()));
  }

  /** Whether all of it is written out but ids, which mean nothing else in a policy. */
  private static boolean isDocument(String text, String path) {
    return DOCUMENT.matcher(path).find() && Values.parsed(text.strip()) instanceof Map;
  }

  private Optional<Object> text(Object value, String path) {
    if (value instanceof Map || value instanceof List) {
      return Values.json(value).map(text -> text);
    }
    String text = value.toString();
    Set<String> types = paths.linked(path);
    return names
        .address(text, types, address)
        .filter(target -> !found(text, target, path))
        .map(target -> (Object) target)
        .or(() -> Optional.of(text));
  }

  /** Whether a link finds a resource by a text as well as by the address. */
  private boolean found(String text, String target, String path) {
    return paths.keyed().contains(path) || names.finds(text, target, paths.linked(path));
  }

  private static Optional<Object> bool(Object value) {
    return switch (value.toString()) {
      case "true", "True" -> Optional.of(true);
      case "false", "False" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Double> number(Object value) {
    if (value instanceof Number number) {
      return Optional.of(number.doubleValue());
    }
    try {
      return Optional.of(Double.parseDouble(value.toString()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> time(Object value) {
    try {
      return Optional.of(Instant.parse(value.toString()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
