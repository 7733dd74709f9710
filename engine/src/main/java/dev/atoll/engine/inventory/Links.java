package dev.atoll.engine.inventory;

import dev.atoll.engine.expression.Unknown;
import dev.atoll.engine.expression.World.Seen;
import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Link;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves links between resources, forth and back. */
final class Links {
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  private final Map<String, ResourceType> types;
  private final Function<String, TypeIndex> index;
  private final Coverage coverage;
  private final Set<String> accounts;
  private final List<String> regions;

  /** A template names what exists beside it, too. */
  private final boolean declared;

  private final ConcurrentHashMap<Route, Ways> known = new ConcurrentHashMap<>();

  Links(
      Map<String, ResourceType> types,
      Function<String, TypeIndex> index,
      Coverage coverage,
      Set<String> accounts,
      List<String> regions,
      boolean declared) {
    this.declared = declared;
    this.types = types;
    this.index = index;
    this.coverage = coverage;
    this.accounts = accounts;
    this.regions = regions;
  }

  private record Route(String from, String to) {}

  /** The links that lead from a type to another, and those of the other that lead back. */
  private record Ways(List<Link> forth, List<Link> back) {}

  private Ways ways(Route route) {
    return new Ways(links(route.from(), route.to()), links(route.to(), route.from()));
  }

  private List<Link> links(String from, String to) {
    ResourceType type = types.get(from);
    return type == null
        ? List.of()
        : type.links().stream().filter(link -> link.to().equals(to)).toList();
  }

  Seen linked(Resource resource, String type) {
    List<Resource> found = new ArrayList<>();
    Causes causes = new Causes();
    Route route = new Route(resource.type(), type);
    Ways ways = known.get(route);
    if (ways == null) {
      ways = known.computeIfAbsent(route, this::ways);
    }
    ways.forth().forEach(link -> forth(resource, link, found, causes));
    ways.back().forEach(link -> back(resource, type, link, found, causes));
    return new Seen(distinct(found), Optional.ofNullable(causes.unknown));
  }

  /** Each once, told by identity: to compare configurations would cost more than all the rest. */
  private static List<Resource> distinct(List<Resource> found) {
    if (found.size() > 1) {
      Set<Resource> met = Collections.newSetFromMap(new IdentityHashMap<>(found.size()));
      found.removeIf(resource -> !met.add(resource));
    }
    return List.copyOf(found);
  }

  private void forth(Resource from, Link link, List<Resource> found, Causes causes) {
    TypeIndex targets = index.apply(link.to());
    for (Object value : values(link.by(), from)) {
      if (value instanceof Gap gap) {
        causes.add(Unknown.of(gap));
        continue;
      }
      String name = value.toString();
      List<Resource> reached = reached(from, link, name, candidates(targets, link, name, causes));
      found.addAll(reached);
      if (reached.isEmpty()) {
        missing(from, link, name).ifPresent(causes::add);
      }
    }
  }

  /** Those of a name's bearers that are meant; among templates, those declared nearest. */
  private List<Resource> reached(Resource from, Link link, String name, List<Resource> bearers) {
    List<Resource> all = bearers.stream().filter(to -> reaches(from, to, name, link.to())).toList();
    if (!declared || all.size() < 2) {
      return all;
    }
    int nearest =
        all.stream().mapToInt(to -> Addresses.nearness(from.id(), to.id())).max().orElse(0);
    return all.stream().filter(to -> Addresses.nearness(from.id(), to.id()) == nearest).toList();
  }

  private List<Resource> candidates(TypeIndex targets, Link link, String name, Causes causes) {
    if (link.key().isEmpty()) {
      return targets.named(name);
    }
    TypeIndex.ByValue byKey = targets.by(link.key().get());
    byKey.unseen().forEach(unseen -> causes.add(Unknown.of(unseen.gap())));
    return byKey.resources().getOrDefault(name, List.of());
  }

  private void back(Resource to, String fromType, Link link, List<Resource> found, Causes causes) {
    TypeIndex.ByValue sources = index.apply(fromType).by(link.by());
    for (String name : names(to, link, causes)) {
      for (Resource from : sources.resources().getOrDefault(name, List.of())) {
        if (reaches(from, to, name, to.type()) && (!declared || means(from, link, name, to))) {
          found.add(from);
        }
      }
    }
    for (TypeIndex.Unseen unseen : sources.unseen()) {
      if (near(unseen.resource(), to)) {
        causes.add(Unknown.of(unseen.gap()));
      }
    }
    boolean everywhere = to.region().equals(Resource.GLOBAL) || isGlobal(to.type());
    for (String region : everywhere ? regions : List.of(to.region())) {
      coverage.unseen(fromType, to.account(), region).ifPresent(causes::add);
    }
  }

  private boolean means(Resource from, Link link, String name, Resource to) {
    TypeIndex targets = index.apply(to.type());
    List<Resource> bearers =
        link.key()
            .map(key -> targets.by(key).resources().getOrDefault(name, List.of()))
            .orElseGet(() -> targets.named(name));
    return reached(from, link, name, bearers).contains(to);
  }

  private List<String> names(Resource resource, Link link, Causes causes) {
    if (link.key().isEmpty()) {
      List<String> names = new ArrayList<>(List.of(resource.id()));
      resource.arn().filter(arn -> !arn.equals(resource.id())).ifPresent(names::add);
      index.apply(resource.type()).alias(resource).ifPresent(names::add);
      return names;
    }
    return values(link.key().get(), resource).stream()
        .filter(value -> !(value instanceof Gap gap) || causes.add(Unknown.of(gap)))
        .map(Object::toString)
        .distinct()
        .toList();
  }

  /** Why a name leads nowhere: it points where nobody looked. Empty where it points at nothing. */
  private Optional<Unknown> missing(Resource from, Link link, String name) {
    String[] arn = name.startsWith("arn:") ? name.split(":", 6) : new String[0];
    String account = arn.length > 4 && !arn[4].isBlank() ? arn[4] : from.account();
    String region = arn.length > 3 && !arn[3].isBlank() ? arn[3] : from.region();
    if (declared && (account.equals(from.account()) || ACCOUNT.matcher(account).matches())) {
      return Optional.of(
          Unknown.of(unread(account, region, link, name, name + " is not in the template")));
    }
    if (accounts.contains(account)) {
      return coverage.unseen(link.to(), account, region);
    }
    // arn:aws:iam::aws:policy/… and arn:aws:automate:…:ec2:recover are AWS's own
    return !ACCOUNT.matcher(account).matches()
        ? Optional.empty()
        : Optional.of(
            Unknown.of(
                unread(
                    account,
                    region,
                    link,
                    name,
                    name + " belongs to account " + account + ", which was not read")));
  }

  private static Gap unread(String account, String region, Link link, String name, String why) {
    return new Gap(
        account,
        region,
        "",
        "",
        GapReason.NOT_READ,
        Optional.empty(),
        link.to(),
        Optional.of(name),
        why);
  }

  /** An ARN is the same everywhere, any other name counts in its account and region. */
  private boolean reaches(Resource from, Resource to, String name, String toType) {
    return name.startsWith("arn:")
        || (from.account().equals(to.account())
            && (from.region().equals(to.region())
                || from.region().equals(Resource.GLOBAL)
                || isGlobal(toType)
                || isGlobal(from.type())));
  }

  private boolean near(Resource from, Resource to) {
    return reaches(from, to, "", to.type());
  }

  private boolean isGlobal(String type) {
    ResourceType known = types.get(type);
    return known != null && known.scope() == ResourceType.Scope.GLOBAL;
  }

  /** The values at a path, lists taken apart, without empty texts. */
  static List<Object> values(Path path, Resource resource) {
    List<Object> values = new ArrayList<>();
    for (Object value : path.values(resource.configuration())) {
      if (value instanceof Iterable<?> list) {
        list.forEach(each -> values.add(Objects.requireNonNull(each)));
      } else {
        values.add(value);
      }
    }
    values.removeIf(value -> value.equals(""));
    return values;
  }

  /** The causes of not having seen all, joined. */
  private static final class Causes {
    private @Nullable Unknown unknown;

    /** Always false, so that it can stand in a filter. */
    boolean add(Unknown more) {
      Unknown present = unknown;
      unknown = present == null ? more : present.and(more);
      return false;
    }
  }
}
