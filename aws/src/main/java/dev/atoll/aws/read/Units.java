package dev.atoll.aws.read;

import static java.util.Comparator.comparing;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** All units of a scan: each type in each region, started at once, waiting only for its sources. */
final class Units {
  private final Run run;
  private final List<String> regions;
  private final String globalRegion;
  private final Resume resume;
  private final Map<String, TypeRead> types = new LinkedHashMap<>();
  private final Map<String, UnitReader.Keep> keeps = new HashMap<>();
  private final Map<Unit, Outcome> outcomes = new LinkedHashMap<>();

  /** What becomes of a unit: known first is what was listed, then what is complete. */
  private record Outcome(CompletableFuture<Listing> listed, CompletableFuture<Listing> complete) {
    Outcome() {
      this(new CompletableFuture<>(), new CompletableFuture<>());
    }

    void complete(Listing listing) {
      listed.complete(listing);
      complete.complete(listing);
    }

    void fail(Throwable cause) {
      listed.completeExceptionally(cause);
      complete.completeExceptionally(cause);
    }
  }

  Units(Run run, ReadPlan plan, List<String> regions, String globalRegion, Resume resume) {
    this.run = run;
    this.regions = regions;
    this.globalRegion = globalRegion;
    this.resume = resume;
    // what takes longest because it may be called slowest begins first
    Comparator<TypeRead> slowest =
        comparing((TypeRead read) -> !read.type().read().first()).thenComparingDouble(Units::rate);
    for (TypeRead read : plan.types().stream().sorted(slowest).toList()) {
      types.put(read.type().name(), read);
      regionsOf(read.type())
          .forEach(region -> outcomes.put(unit(read.type(), region), new Outcome()));
    }
    types.values().forEach(this::keepSources);
  }

  /** How often in a second the slowest of a type's operations may be called. */
  private static double rate(TypeRead read) {
    return read.calls().stream()
        .mapToDouble(call -> call.service().rate(call.operation()).perSecond())
        .min()
        .orElse(Double.MAX_VALUE);
  }

  void readAll() throws InterruptedException {
    run.progress().planned(outcomes.size());
    List<Future<?>> all = new ArrayList<>();
    outcomes.forEach((unit, outcome) -> all.add(run.start(() -> read(unit, outcome))));
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

  private void read(Unit unit, Outcome outcome) throws InterruptedException {
    try {
      run.progress().started(unit);
      outcome.complete(read(unit, outcome.listed()::complete));
      run.progress().finished(unit);
    } catch (AtollException e) {
      outcome.fail(e);
      run.executor().shutdownNow();
      throw e;
    } catch (InterruptedException | RuntimeException | Error e) {
      outcome.fail(e);
      throw e;
    }
  }

  private Listing read(Unit unit, Consumer<Listing> listed) throws InterruptedException {
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
    UnitReader reader =
        new UnitReader(run, read, here, keeps.getOrDefault(unit.type(), UnitReader.Keep.NOTHING));
    List<Resource> from = new ArrayList<>();
    for (Listing source : sourcesOf(read, unit.region())) {
      source.gap().map(reader::inherited).ifPresent(reader::note);
      source.resources().stream()
          .filter(resource -> global || resource.region().equals(unit.region()))
          .forEach(from::add);
    }
    Listing listing = listing(() -> reader.read(from, listed), read, unit);
    if (listing.gap().isEmpty()) {
      run.sink().unit(unit);
    }
    return listing;
  }

  /** The reading of one unit. */
  @FunctionalInterface
  private interface Reading {
    Listing run() throws InterruptedException;
  }

  /** Which resources a type needs of those it is listed from, and how much of them. */
  private void keepSources(TypeRead child) {
    for (String name : child.sources()) {
      TypeRead source = types.get(name);
      if (source != null) {
        boolean complete = child.takesDetailsOf(source);
        keeps.merge(name, new UnitReader.Keep(!complete, complete), UnitReader.Keep::and);
      }
    }
  }

  /** A defect in one type must not cost the others: it is a gap like any other. */
  private Listing listing(Reading reading, TypeRead read, Unit unit) throws InterruptedException {
    try {
      return reading.run();
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
        Outcome outcome = Objects.requireNonNull(outcomes.get(unit(source.type(), each)));
        found.add(await(read.takesDetailsOf(source) ? outcome.complete() : outcome.listed()));
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
