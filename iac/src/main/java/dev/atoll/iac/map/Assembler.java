package dev.atoll.iac.map;

import dev.atoll.engine.inventory.Identities;
import dev.atoll.engine.knowledge.Mapping;
import dev.atoll.engine.knowledge.Mapping.Assignment;
import dev.atoll.engine.knowledge.Mapping.Fold;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.FieldSet;
import dev.atoll.engine.shape.Shape;
import dev.atoll.engine.snapshot.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the resources of AWS out of the declared ones. */
public final class Assembler {
  private final Dialect dialect;
  private final Collection<ResourceType> types;
  private final FieldSet keep;
  private final Names names = new Names();
  private final Folds folds = new Folds(names);
  private final Map<String, Set<String>> keys;
  private final Map<String, LinkPaths> paths = new ConcurrentHashMap<>();

  /** How one of the language's resources becomes one of AWS's. */
  private record Way(ResourceType type, Mapping mapping) {}

  private record FoldWay(ResourceType type, Fold fold) {}

  /**
   * @param keep the fields that something reads
   */
  public Assembler(Dialect dialect, Collection<ResourceType> types, FieldSet keep) {
    this.dialect = dialect;
    this.types = types;
    this.keep = keep;
    this.keys = LinkPaths.keys(types);
  }

  /**
   * The resources of AWS; what no type knows is left out.
   *
   * @param touched addresses of resources that something not at hand may configure
   */
  public List<Resource> resources(List<Declared> all, Set<String> touched) {
    Map<String, List<Way>> ways = new HashMap<>();
    Map<String, List<FoldWay>> foldWays = new HashMap<>();
    for (ResourceType type : types) {
      dialect
          .mappings(type)
          .forEach((name, mapping) -> {
            ways.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Way(type, mapping));
            for (Fold fold : mapping.folds()) {
              foldWays
                  .computeIfAbsent(fold.type(), _ -> new ArrayList<>())
                  .add(new FoldWay(type, fold));
            }
          });
    }
    for (Declared declared : all) {
      ways.getOrDefault(declared.type(), List.of())
          .forEach(way -> names.add(declared, way.type(), way.mapping()));
    }
    for (Declared declared : all) {
      foldWays
          .getOrDefault(declared.type(), List.of())
          .forEach(way -> folds.add(declared, way.type(), way.fold()));
    }
    // all names are known now: each is made by itself, on as many cores as there are
    return all.parallelStream()
        .flatMap(declared ->
            ways.getOrDefault(declared.type(), List.of()).stream()
                .map(way -> resource(declared, way, touched.contains(declared.address()))))
        .toList();
  }

  /** What is declared and may not be there: nothing else can count on it. */
  public List<Gap> doubtful(List<Declared> all) {
    List<Declared> open = all.stream().filter(declared -> !declared.certain()).toList();
    List<Gap> gaps = new ArrayList<>();
    for (ResourceType type : types) {
      Set<String> known = dialect.mappings(type).keySet();
      for (Declared declared : open) {
        if (known.contains(declared.type())) {
          gaps.add(
              new Gap(
                  declared.account(),
                  declared.region(),
                  dialect.id(),
                  Gap.CONDITION,
                  GapReason.NOT_READ,
                  Optional.empty(),
                  type.name(),
                  Optional.of(declared.address()),
                  "whether %s will be there is not known".formatted(declared.address())));
        }
      }
    }
    return gaps;
  }

  /** What is declared and no type knows: a gap for each of the language's types and places. */
  public List<Gap> unknown(List<Declared> all) {
    Set<String> known = new HashSet<>();
    for (ResourceType type : types) {
      for (Mapping mapping : dialect.mappings(type).values()) {
        known.add(mapping.type());
        mapping.folds().forEach(fold -> known.add(fold.type()));
      }
    }
    Map<Kind, Long> kinds =
        all.stream()
            .filter(declared -> !known.contains(declared.type()))
            .collect(Collectors.groupingBy(Kind::of, TreeMap::new, Collectors.counting()));
    return kinds.entrySet().stream().map(each -> gap(each.getKey(), each.getValue())).toList();
  }

  /** What is made with the declared resources and stands in no template: a gap for each. */
  public List<Gap> made(List<Declared> all) {
    return new Companions(dialect, types).gaps(all);
  }

  /** A language's type at one place. */
  private record Kind(String type, String account, String region) implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER =
        Comparator.comparing(Kind::type).thenComparing(Kind::account).thenComparing(Kind::region);

    static Kind of(Declared declared) {
      return new Kind(declared.type(), declared.account(), declared.region());
    }

    @Override
    public int compareTo(Kind other) {
      return ORDER.compare(this, other);
    }
  }

  private Gap gap(Kind kind, long count) {
    return new Gap(
        kind.account(),
        kind.region(),
        dialect.id(),
        kind.type(),
        GapReason.NOT_READ,
        Optional.empty(),
        kind.type(),
        Optional.empty(),
        count + " declared; no resource type says how to read it");
  }

  /** The types of which such a template holds all that matter, in every place. */
  public Set<Unit> units(Collection<String> accounts, Collection<String> regions) {
    Set<Unit> units = new HashSet<>();
    for (ResourceType type : types) {
      Collection<Mapping> mappings = dialect.mappings(type).values();
      if (!mappings.isEmpty()
          && mappings.stream().noneMatch(each -> each.listing() == Mapping.Listing.PART)) {
        boolean global = type.scope() == ResourceType.Scope.GLOBAL;
        for (String account : accounts) {
          for (String region : global ? List.of(Resource.GLOBAL) : regions) {
            units.add(new Unit(type.name(), account, region));
          }
        }
      }
    }
    return units;
  }

  private Resource resource(Declared declared, Way way, boolean touched) {
    ResourceType type = way.type();
    LinkPaths links =
        paths.computeIfAbsent(
            type.name(), name -> LinkPaths.of(type, keys.getOrDefault(name, Set.of())));
    Mapper mapper = new Mapper(dialect, type, declared, keep, links, names);
    List<Folds.Part> parts = folds.of(type, declared.address());
    Map<String, Object> fields =
        mapper.fields(way.mapping().fields(), declared.values(), Folds.assigned(parts));
    for (Folds.Part part : parts) {
      Folds.merge(fields, mapper.fields(part.fold().fields(), part.declared().values(), Set.of()));
    }
    for (String field : folds.astray(type)) {
      Folds.open(
          fields,
          field,
          mapper.gap("another resource sets %s of a resource not known yet".formatted(field)));
    }
    for (String field : folds.doubtful(type, declared.address())) {
      Folds.open(
          fields,
          field,
          mapper.gap("whether another resource sets %s is not known".formatted(field)));
    }
    if (touched) {
      for (String field : Folds.fields(way.mapping())) {
        Folds.open(fields, field, mapper.gap("a module that is not at hand may set " + field));
      }
    }
    tags(declared, type, mapper, fields);
    own(declared, type, links, fields);
    gaps(type, way.mapping(), mapper, fields);
    return identified(declared, type, Struct.of(fields));
  }

  private void tags(
      Declared declared, ResourceType type, Mapper mapper, Map<String, Object> fields) {
    String path = type.identity().tags().map(Object::toString).orElse("");
    Optional<Shape> shape = path.isEmpty() ? Optional.empty() : type.shape().field(path);
    if (declared.values().get(dialect.spelling("Tags")) instanceof Unresolved tags
        && tags.configured()
        && shape.isPresent()) {
      fields.put(path, mapper.gap(tags.why()));
    } else if (shape.isPresent() && !fields.containsKey(path)) {
      Tags.of(declared.tags(), shape.get()).ifPresent(tags -> fields.put(path, tags));
    }
  }

  /** An id that AWS will choose is the address. */
  private static void own(
      Declared declared, ResourceType type, LinkPaths links, Map<String, Object> fields) {
    for (String path : links.own()) {
      if (type.shape().field(path).filter(Shape.Scalar.STRING::equals).isPresent()) {
        fields.putIfAbsent(path, declared.address());
      }
    }
    if (type.shape().field("OwnerId").isPresent()) {
      // the API leaves it out, too, where it is the caller's account
      fields.putIfAbsent(
          "OwnerId", declared.account().equals(Declared.UNKNOWN) ? "" : declared.account());
    }
  }

  private void gaps(ResourceType type, Mapping mapping, Mapper mapper, Map<String, Object> fields) {
    Set<String> told = new HashSet<>(Folds.fields(mapping));
    mapping.fields().stream().map(Assignment::field).forEach(told::add);
    told.removeAll(mapping.chosen());
    told.addAll(mapping.empty());
    type.identity().tags().ifPresent(path -> told.add(path.toString()));
    for (String field : type.shape().fields()) {
      if (!told.contains(field)
          && !fields.containsKey(field)
          && keep.keeps(type.shape().name(), field)) {
        fields.put(field, mapper.unmapped(field));
      }
    }
  }

  private static Resource identified(Declared declared, ResourceType type, Struct configuration) {
    boolean global = type.scope() == ResourceType.Scope.GLOBAL;
    String region =
        global && type.identity().region().isEmpty() ? Resource.GLOBAL : declared.region();
    Optional<Resource> known =
        Identities.resource(
            type, configuration, declared.account(), declared.region(), partition(region));
    Optional<String> arn =
        declared.values().get("arn") instanceof String text
            ? Optional.of(text)
            : known
                .flatMap(Resource::arn)
                .filter(text -> !text.contains(declared.address()))
                .filter(text -> !text.contains(":" + Declared.UNKNOWN + ":"));
    return new Resource(
        type.name(),
        declared.account(),
        region,
        declared.address(),
        // a tag that is not known is empty
        Stream.of(Optional.ofNullable(declared.tags().get("Name")), known.map(Resource::name))
            .flatMap(Optional::stream)
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElse(declared.address()),
        arn.filter(text -> text.startsWith("arn:")),
        declared.tags(),
        configuration,
        declared.location());
  }

  static String partition(String region) {
    return region.startsWith("cn-")
        ? "aws-cn"
        : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }
}
