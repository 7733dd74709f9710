package dev.atoll.aws.read;

import static java.util.Comparator.comparingDouble;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Scope;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.plan.ReadPlan.TypeRead;
import dev.atoll.engine.snapshot.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** All units of a scan: each type in each region, started at once, waiting only for its sources. */
final class Units {
  private final Run run;
  private final List<String> regions;
  private final String globalRegion;
  private final Resume resume;
  private final Map<String, TypeRead> types = new LinkedHashMap<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final Map<Unit, CompletableFuture<Listing>> listings = new LinkedHashMap<>();

  Units(Run run, ReadPlan plan, List<String> regions, String globalRegion, Resume resume) {
    this.run = run;
    this.regions = regions;
    this.globalRegion = globalRegion;
    this.resume = resume;
    // what takes longest because it may be called slowest begins first
    for (TypeRead read : plan.types().stream().sorted(comparingDouble(Units::rate)).toList()) {
      types.put(read.type().name(), read);
      sources.addAll(read.sources());
      regionsOf(read.type())
          .forEach(region -> listings.put(unit(read.type(), region), new CompletableFuture<>()));
    }
  }

  /** How often in a second the slowest of a type's operations may be called. */
  private static double rate(TypeRead read) {
    return read.calls().stream()
        .mapToDouble(call -> call.service().rate(call.operation()).perSecond())
        .min()
        .orElse(Double.MAX_VALUE);
  }

  void readAll() throws InterruptedException {
    run.progress().planned(listings.size());
    List<Future<?>> all = new ArrayList<>();
    listings.forEach((unit, listing) -> all.add(run.start(() -> read(unit, listing))));
    try {
      for (Future<?> one : all) {
        Run.await(one);
      }
    } catch (InterruptedException stopped) {
      all.stream().filter(Future::isDone).forEach(Units::throwCause);
      throw stopped;
    }
  }

  /** Where a failing sink stopped the others, its failure is what counts. */
  private static void throwCause(Future<?> done) {
    if (done.state() == Future.State.FAILED
        && done.exceptionNow() instanceof AtollException failure) {
      throw failure;
    }
  }

  private void read(Unit unit, CompletableFuture<Listing> result) throws InterruptedException {
    try {
      run.progress().started(unit);
      Listing listing = read(unit);
      result.complete(listing);
      run.progress().finished(unit);
    } catch (AtollException e) {
      result.completeExceptionally(e);
      run.executor().shutdownNow();
      throw e;
    } catch (InterruptedException | RuntimeException | Error e) {
      result.completeExceptionally(e);
      throw e;
    }
  }

  private Listing read(Unit unit) throws InterruptedException {
    Optional<List<Resource>> known = resume.of(unit);
    if (known.isPresent()) {
      known.get().forEach(run.sink()::resource);
      run.sink().unit(unit);
      return new Listing(known.get(), Optional.empty());
    }
    TypeRead read = types.get(unit.type());
    if (read == null) {
      throw new IllegalStateException(unit + " is not planned");
    }
    boolean global = unit.region().equals(Resource.GLOBAL);
    Here here =
        new Here(
            run.account(),
            run.partition(),
            unit.region(),
            global ? globalRegion : unit.region(),
            Optional.empty());
    UnitReader reader = new UnitReader(run, read, here, sources.contains(unit.type()));
    List<Resource> from = new ArrayList<>();
    for (Listing source : sourcesOf(read, unit.region())) {
      source.gap().map(reader::inherited).ifPresent(reader::note);
      source.resources().stream()
          .filter(resource -> global || resource.region().equals(unit.region()))
          .forEach(from::add);
    }
    Listing listing = listing(reader, read, unit, from);
    if (listing.gap().isEmpty()) {
      run.sink().unit(unit);
    }
    return listing;
  }

  /** A defect in one type must not cost the others: it is a gap like any other. */
  private Listing listing(UnitReader reader, TypeRead read, Unit unit, List<Resource> from)
      throws InterruptedException {
    try {
      return reader.read(from);
    } catch (AtollException e) {
      throw e; // the sink's: nothing more can be kept
    } catch (RuntimeException e) {
      if (run.executor().isShutdown()) {
        throw e;
      }
      ResourceType type = read.type();
      Gap gap =
          new Gap(
              unit.account(),
              unit.region(),
              type.service().id(),
              type.read().operation().orElse(""),
              GapReason.ERROR,
              Optional.empty(),
              type.name(),
              Optional.empty(),
              "Atoll could not read the answer: " + e);
      run.sink().gap(gap);
      return new Listing(List.of(), Optional.of(gap));
    }
  }

  /** The listings of the types that a type is listed from, where they are listed for it. */
  private List<Listing> sourcesOf(TypeRead read, String region) throws InterruptedException {
    List<Listing> found = new ArrayList<>();
    for (String name : read.sources()) {
      TypeRead source = types.get(name);
      if (source == null) {
        continue;
      }
      boolean everywhere = source.type().scope() == Scope.GLOBAL || region.equals(Resource.GLOBAL);
      for (String each : everywhere ? regionsOf(source.type()) : List.of(region)) {
        found.add(await(Objects.requireNonNull(listings.get(unit(source.type(), each)))));
      }
    }
    return found;
  }

  private static Listing await(CompletableFuture<Listing> listing) throws InterruptedException {
    try {
      return listing.get();
    } catch (ExecutionException | CompletionException e) {
      InterruptedException stopped = new InterruptedException("what it is listed from was stopped");
      stopped.initCause(e);
      throw stopped;
    }
  }

  private List<String> regionsOf(ResourceType type) {
    return type.scope() == Scope.GLOBAL ? List.of(Resource.GLOBAL) : regions;
  }

  private Unit unit(ResourceType type, String region) {
    return new Unit(type.name(), run.account(), region);
  }
}
