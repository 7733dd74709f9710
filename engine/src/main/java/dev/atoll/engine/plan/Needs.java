package dev.atoll.engine.plan;

import dev.atoll.engine.expression.FieldUse;
import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Detail;
import dev.atoll.engine.knowledge.ResourceType.Identity;
import dev.atoll.engine.knowledge.ResourceType.Read;
import dev.atoll.engine.knowledge.Template;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that reading itself needs: for identities, links, children and further calls. */
final class Needs {
  private final Map<String, ResourceType> types;
  private final Set<FieldUse> uses;

  /**
   * @param uses the fields that rules read; grows by what reading them needs
   */
  Needs(Collection<ResourceType> types, Set<FieldUse> uses) {
    this.types = types.stream().collect(Collectors.toMap(ResourceType::name, Function.identity()));
    this.uses = uses;
  }

  void addAll() {
    addTo(types.values());
    types.values().forEach(this::sources);
    int before;
    do { // a detail's parameters may be what another detail gives
      before = uses.size();
      types.values().forEach(type -> details(type, uses).forEach(detail -> holes(type, detail)));
    } while (uses.size() > before);
  }

  /** Adds what tells apart and links resources of some of the types. */
  void addTo(Collection<ResourceType> some) {
    some.forEach(this::identity);
    some.forEach(this::links);
  }

  /** The details of a type that give something used. */
  static List<Detail> details(ResourceType type, Set<FieldUse> uses) {
    return type.details().stream()
        .filter(detail ->
            detail.always()
                || detail.fields().stream()
                    .anyMatch(field -> uses.contains(new FieldUse(type.name(), field))))
        .toList();
  }

  private void identity(ResourceType type) {
    identityHoles(type.identity()).forEach(hole -> hole(hole, type));
    type.identity().tags().ifPresent(path -> FieldSet.addPath(path, type.shape(), uses));
  }

  private void links(ResourceType type) {
    for (ResourceType.Link link : type.links()) {
      ResourceType to = types.get(link.to());
      if (to != null) {
        FieldSet.addPath(link.by(), type.shape(), uses);
        link.key().ifPresent(key -> FieldSet.addPath(key, to.shape(), uses));
      }
    }
  }

  private void sources(ResourceType type) {
    Read read = type.read();
    read.carry().keySet().forEach(field -> uses.add(new FieldUse(type.name(), field)));
    read.of()
        .ifPresent(of ->
            Optional.ofNullable(types.get(of.type()))
                .ifPresent(from -> FieldSet.addPath(of.path(), from.shape(), uses)));
    read.each().map(types::get).ifPresent(parent -> parentHoles(read, parent));
  }

  private void parentHoles(Read read, ResourceType parent) {
    parentHoles(read).forEach(hole -> hole(hole, parent));
  }

  /** What is read of the resource that a list is made for. */
  private static Stream<String> parentHoles(Read read) {
    return Stream.of(
            Holes.in(read.parameters()),
            read.describe().map(next -> Holes.in(next.parameters())).orElse(Stream.empty()),
            read.carry().values().stream().flatMap(template -> template.holes().stream()))
        .flatMap(Function.identity())
        .filter(hole -> hole.startsWith(Holes.PARENT))
        .map(hole -> hole.substring(Holes.PARENT.length()));
  }

  /** The fields of its source that a type's list takes, those of the source's identity included. */
  static Set<String> ofSource(Read read, ResourceType source) {
    Stream<String> holes =
        Stream.concat(parentHoles(read), identityHoles(source.identity())).filter(Path::isValid);
    return Stream.concat(holes.map(Path::parse), read.of().map(ResourceType.Of::path).stream())
        .map(path -> path.steps().getFirst().field())
        .collect(Collectors.toSet());
  }

  private static Stream<String> identityHoles(Identity identity) {
    return Stream.of(identity.id(), identity.name(), identity.arn(), identity.region())
        .flatMap(List::stream)
        .flatMap(template -> template.holes().stream());
  }

  private void holes(ResourceType type, Detail detail) {
    Holes.in(detail.parameters()).forEach(hole -> hole(hole, type));
    detail.batch().map(ResourceType.Batch::id).map(Template::holes).stream()
        .flatMap(List::stream)
        .forEach(hole -> hole(hole, type));
  }

  private void hole(String hole, ResourceType type) {
    if (Path.isValid(hole)) {
      FieldSet.addPath(Path.parse(hole), type.shape(), uses);
    }
  }
}
