package dev.atoll.engine.inventory;

import dev.atoll.engine.expression.Unknown;
import dev.atoll.engine.expression.World;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The resources of a snapshot with their links resolved: a graph. Safe for many threads. */
public final class Inventory implements World {
  private static final String EVERYWHERE = "";
  private static final TypeIndex NONE = new TypeIndex(List.of(), _ -> Optional.empty());

  private final Snapshot snapshot;
  private final Map<String, ResourceType> types;
  private final Map<String, TypeIndex> indexes = new HashMap<>();
  private final ConcurrentHashMap<Place, Seen> seen = new ConcurrentHashMap<>();
  private final Map<String, Gap> doubtful;
  private final Coverage coverage;
  private final Links links;

  /** A type's resources in an account and one region of it, or everywhere. */
  private record Place(String type, String account, String region) {}

  public Inventory(Snapshot snapshot, Map<String, ResourceType> types) {
    this.snapshot = snapshot;
    this.types = Map.copyOf(types);
    snapshot.resources().stream()
        .collect(Collectors.groupingBy(Resource::type))
        .forEach((type, resources) -> indexes.put(type, new TypeIndex(resources, this::alias)));
    this.doubtful =
        snapshot.gaps().stream()
            .filter(gap -> gap.operation().equals(Gap.CONDITION))
            .collect(
                Collectors.toUnmodifiableMap(
                    gap -> gap.resource().orElse(""), gap -> gap, (one, _) -> one));
    this.coverage = new Coverage(snapshot, this.types);
    this.links =
        new Links(
            this.types,
            this::index,
            coverage,
            Set.copyOf(snapshot.info().accounts()),
            snapshot.info().regions(),
            snapshot.info().declared());
  }

  /** The id that a declared resource will have, where its template tells it: links may use it. */
  private Optional<String> alias(Resource resource) {
    return declared()
        ? Optional.ofNullable(types.get(resource.type()))
            .flatMap(type ->
                Identities.resource(
                    type, resource.configuration(), resource.account(), resource.region(), ""))
            .map(Resource::id)
        : Optional.empty();
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Coverage coverage() {
    return coverage;
  }

  /**
   * Where this is a template's inventory: the same world, with what the template says nothing about
   * not known. Else the inventory itself.
   */
  public World beyond() {
    return declared() ? new Beyond(this, types) : this;
  }

  /** All resources of a type. */
  public List<Resource> resources(String type) {
    return index(type).all();
  }

  @Override
  public boolean declared() {
    return snapshot.info().declared();
  }

  @Override
  public Seen linked(Resource resource, String type) {
    return certain(links.linked(resource, type), resource);
  }

  @Override
  public Seen inRegion(Resource resource, String type) {
    if (!isGlobal(type) && resource.region().equals(Resource.GLOBAL)) {
      return inAccount(resource, type);
    }
    return certain(all(new Place(type, resource.account(), resource.region())), resource);
  }

  @Override
  public Seen inAccount(Resource resource, String type) {
    return certain(all(new Place(type, resource.account(), EVERYWHERE)), resource);
  }

  /** Without what may not be there; but where it is asked from, it is. */
  private Seen certain(Seen seen, Resource from) {
    if (doubtful.isEmpty()) {
      return seen;
    }
    Map<Boolean, List<Resource>> all =
        seen.resources().stream()
            .collect(
                Collectors.partitioningBy(
                    each -> each.id().equals(from.id()) || !doubtful.containsKey(each.id())));
    return new Seen(
        all.getOrDefault(true, List.of()),
        Stream.concat(
                seen.unseen().stream(),
                all.getOrDefault(false, List.of()).stream()
                    .flatMap(each -> Optional.ofNullable(doubtful.get(each.id())).stream())
                    .map(Unknown::of))
            .reduce(Unknown::and));
  }

  private Seen all(Place place) {
    Seen known = seen.get(place);
    return known == null ? seen.computeIfAbsent(place, this::look) : known;
  }

  private Seen look(Place place) {
    boolean global = isGlobal(place.type());
    boolean everywhere = place.region().equals(EVERYWHERE);
    TypeIndex index = index(place.type());
    List<String> regions = List.of(place.region());
    if (everywhere) {
      regions = global ? List.of(Resource.GLOBAL) : snapshot.info().regions();
    }
    Optional<Unknown> unseen =
        regions.stream()
            .flatMap(region -> coverage.unseen(place.type(), place.account(), region).stream())
            .reduce(Unknown::and);
    return new Seen(
        global || everywhere
            ? index.in(place.account())
            : index.in(place.account(), place.region()),
        unseen);
  }

  private TypeIndex index(String type) {
    return indexes.getOrDefault(type, NONE);
  }

  private boolean isGlobal(String type) {
    ResourceType known = types.get(type);
    return known != null && known.scope() == ResourceType.Scope.GLOBAL;
  }
}
