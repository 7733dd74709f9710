package dev.atoll.aws.read;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Read;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.ReadPlan.TypeRead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the resources of one type in one region. */
final class UnitReader {
  /** How many pages may wait for their details: bounds memory where lists are faster. */
  private static final int PAGES_AHEAD = 4;

  /** For how many parents lists may be under way at once. */
  private static final int PARENTS_AHEAD = 64;

  private final Run run;
  private final ResourceType type;
  private final Here here;
  private final Keep keep;
  private final ListCall list;
  private final Details details;
  private final Queue<Resource> listed = new ConcurrentLinkedQueue<>();
  private final Queue<Resource> complete = new ConcurrentLinkedQueue<>();
  private final Queue<Future<?>> pending = new ConcurrentLinkedQueue<>();
  private final Semaphore ahead = new Semaphore(PAGES_AHEAD);
  private final AtomicReference<@Nullable Gap> gap = new AtomicReference<>();

  /**
   * What other types are listed from.
   *
   * @param listed whether from the resources as their list tells of them
   * @param complete whether from the resources with their details
   */
  record Keep(boolean listed, boolean complete) {
    static final Keep NOTHING = new Keep(false, false);

    Keep and(Keep other) {
      return new Keep(listed || other.listed, complete || other.complete);
    }
  }

  UnitReader(Run run, TypeRead read, Here here, Keep keep) {
    this.run = run;
    this.type = read.type();
    this.here = here;
    this.keep = keep;
    this.list = new ListCall(run, type);
    this.details = new Details(run, type, read.details());
  }

  /**
   * Reads all, and hands each resource to the sink as soon as it is complete.
   *
   * @param sources the resources that this type is listed from
   * @param known is told what was listed as soon as that is all, details or not
   * @return the resources with their details
   */
  Listing read(List<Resource> sources, Consumer<Listing> known) throws InterruptedException {
    list(sources);
    known.accept(listing(listed));
    for (Future<?> page; (page = pending.poll()) != null; ) {
      Run.await(page);
    }
    return listing(complete);
  }

  private void list(List<Resource> sources) throws InterruptedException {
    Read read = type.read();
    try {
      list.prepare(here);
    } catch (CallFailure failure) {
      fail(read.prepare().orElseThrow(), failure);
      return;
    }
    if (read.each().isPresent()) {
      Semaphore parents = new Semaphore(PARENTS_AHEAD);
      List<Run.Step> steps = new ArrayList<>();
      for (Resource parent : sources) {
        steps.add(() -> forParent(here.of(parent), parents));
      }
      run.together(steps.isEmpty() ? List.of(() -> {}) : steps);
    } else if (read.of().isPresent()) {
      named(sources, read.of().get());
    } else {
      list(here);
    }
  }

  private Listing listing(Collection<Resource> kept) {
    return new Listing(List.copyOf(kept), Optional.ofNullable(gap.get()));
  }

  private void forParent(Here there, Semaphore parents) throws InterruptedException {
    parents.acquire();
    try {
      list(there);
    } finally {
      parents.release();
    }
  }

  private void list(Here there) throws InterruptedException {
    Read read = type.read();
    String operation = read.operation().orElseThrow();
    try {
      int found = list.all(there, items -> accept(items, there));
      if (found == 0 && read.single()) {
        accept(List.of(Struct.empty()), there);
      }
    } catch (CallFailure failure) {
      if (failure.isAny(read.absent())) {
        if (read.single()) {
          accept(List.of(Struct.empty()), there);
        }
      } else if (there.parent().isEmpty() || !failure.isAny(type.gone())) {
        fail(list.failedAt().orElse(operation), failure);
      }
    }
  }

  private void named(List<Resource> sources, ResourceType.Of of) throws InterruptedException {
    List<Object> values = new ArrayList<>();
    for (Resource source : sources) {
      for (Object value : of.path().values(source.configuration())) {
        values.addAll(value instanceof List<?> all ? all : List.of(value));
      }
    }
    for (Object value : values) {
      if (value instanceof Gap unseen) {
        note(inherited(unseen));
      }
    }
    List<String> ids =
        values.stream()
            .filter(value -> !(value instanceof Gap))
            .map(Object::toString)
            .filter(id -> !id.isBlank())
            .distinct()
            .sorted()
            .toList();
    try {
      list.named(here, ids, items -> accept(items, here));
    } catch (CallFailure failure) {
      fail(list.failedAt().orElse(""), failure);
    }
  }

  /** A gap of what this type is listed from is one of this type, too. */
  Gap inherited(Gap cause) {
    return new Gap(
        cause.account(),
        here.region(),
        cause.service(),
        cause.operation(),
        cause.reason(),
        cause.permission(),
        type.name(),
        Optional.empty(),
        "listed from " + cause.type() + ": " + cause.detail());
  }

  /** The list is not whole; the first reason counts, the others would say no more. */
  void note(Gap why) {
    if (gap.compareAndSet(null, why)) {
      run.sink().gap(why);
    }
  }

  private void fail(String operation, CallFailure failure) {
    note(run.gap(type, here.region(), type.service(), operation, Optional.empty(), failure));
  }

  private void accept(List<Struct> items, Here there) throws InterruptedException {
    List<Draft> drafts = items.stream().map(item -> new Draft(type, there, item)).toList();
    if (keep.listed()) {
      for (Draft draft : drafts) {
        draft.identify().ifPresentOrElse(listed::add, () -> note(nameless(draft)));
      }
    }
    if (details.none() || drafts.isEmpty()) {
      drafts.forEach(this::finish);
      return;
    }
    ahead.acquire();
    pending.add(
        run.start(() -> {
          try {
            details.complete(drafts);
            drafts.forEach(this::finish);
          } finally {
            ahead.release();
          }
        }));
  }

  private void finish(Draft draft) {
    if (draft.isGone()) {
      return;
    }
    Optional<Resource> resource = draft.identify();
    if (resource.isEmpty()) {
      note(nameless(draft));
      return;
    }
    if (keep.complete()) {
      complete.add(resource.get());
    }
    run.sink().resource(resource.get());
    draft.gaps().forEach(run.sink()::gap);
    run.progress().found();
  }

  private Gap nameless(Draft draft) {
    Optional<Gap> cause = draft.gaps().stream().findFirst();
    return cause
        .map(this::inherited)
        .orElseGet(() ->
            new Gap(
                run.account(),
                here.region(),
                type.service().id(),
                type.read().operation().orElse(""),
                GapReason.ERROR,
                Optional.empty(),
                type.name(),
                Optional.empty(),
                "AWS gave a " + type.title() + " without an identifier"));
  }
}
