package dev.atoll.iac.map;

import dev.atoll.engine.knowledge.Mapping;
import dev.atoll.engine.knowledge.Mapping.Made;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is made with declared resources and stands in no template. */
final class Companions {
  private final Dialect dialect;
  private final Collection<ResourceType> types;

  Companions(Dialect dialect, Collection<ResourceType> types) {
    this.dialect = dialect;
    this.types = types;
  }

  /** A gap for each. */
  List<Gap> gaps(List<Declared> all) {
    // several may make the same one
    Map<String, Gap> gaps = new LinkedHashMap<>();
    for (ResourceType type : types) {
      for (Mapping mapping : dialect.mappings(type).values()) {
        for (Made made : mapping.makes()) {
          all.stream()
              .filter(declared -> declared.type().equals(mapping.type()))
              .filter(declared -> things(declared, made).anyMatch(thing -> makes(thing, made)))
              .map(declared -> gap(declared, made))
              .forEach(gap -> gaps.putIfAbsent(gap.detail(), gap));
        }
      }
    }
    return List.copyOf(gaps.values());
  }

  private static Stream<?> things(Declared declared, Made made) {
    return switch (Values.at(declared.values(), made.each())) {
      case null -> Stream.of();
      case Map<?, ?> map when !made.each().isEmpty() -> map.values().stream();
      case List<?> list -> list.stream();
      case Object one -> Stream.of(one);
    };
  }

  /** Whether a thing makes it, as far as is known. */
  private static boolean makes(Object thing, Made made) {
    return made.when().entrySet().stream()
            .allMatch(each -> may(Values.at(thing, List.of(each.getKey())), each.getValue()))
        && made.unless().filter(path -> names(thing, path)).isEmpty();
  }

  private static boolean may(@Nullable Object value, String wanted) {
    return value instanceof Unresolved || wanted.equals(String.valueOf(value));
  }

  /** Whether something is written there, be its value known or not. */
  private static boolean names(Object thing, List<String> path) {
    return Values.at(thing, path.subList(0, path.size() - 1)) instanceof Map<?, ?> block
        && block.containsKey(path.getLast());
  }

  private Gap gap(Declared declared, Made made) {
    boolean global =
        types.stream()
            .anyMatch(each ->
                each.name().equals(made.type()) && each.scope() == ResourceType.Scope.GLOBAL);
    String address = declared.address();
    return new Gap(
        declared.account(),
        global ? Resource.GLOBAL : declared.region(),
        dialect.id(),
        declared.type(),
        GapReason.NOT_READ,
        Optional.empty(),
        made.type(),
        Optional.empty(),
        made.as()
            .map(name -> address.substring(0, address.lastIndexOf('/') + 1) + name)
            .map(shared ->
                "%s, an %s that stands in no template, is made when it is deployed"
                    .formatted(shared, made.type()))
            .orElse(
                "%s comes with an %s of its own, made when it is deployed"
                    .formatted(address, made.type())));
  }
}
