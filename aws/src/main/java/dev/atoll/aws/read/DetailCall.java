package dev.atoll.aws.read;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.aws.convert.Converter;
import dev.atoll.aws.convert.Found;
import dev.atoll.aws.model.SdkStruct;
import dev.atoll.engine.knowledge.Path;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Batch;
import dev.atoll.engine.knowledge.ResourceType.Detail;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.Holes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One further call: for one resource, or for many at once. */
final class DetailCall {
  private final Run run;
  private final ResourceType type;
  private final Detail detail;

  DetailCall(Run run, ResourceType type, Detail detail) {
    this.run = run;
    this.type = type;
    this.detail = detail;
  }

  /** Completes one resource. */
  void one(Draft draft) throws InterruptedException {
    List<Object> taken = new ArrayList<>();
    try {
      run.caller()
          .pages(
              detail.service(),
              detail.operation(),
              draft.callRegion(),
              Holes.fill(detail.parameters(), draft.holes()),
              Set.of(),
              page -> take(Found.answer(page, output())).ifPresent(taken::add));
      give(draft, taken);
    } catch (CallFailure failure) {
      fail(draft, failure);
    }
  }

  /** Completes resources of one region, as many as one call takes. */
  void many(List<Draft> drafts, Batch batch) throws InterruptedException {
    Map<String, Draft> byId = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      batch.id().fill(draft.holes()).ifPresent(id -> byId.put(id.toString(), draft));
    }
    if (byId.isEmpty()) {
      return;
    }
    Draft any = byId.values().iterator().next();
    List<Object> ids = List.copyOf(byId.keySet());
    Map<String, List<Object>> taken = new HashMap<>();
    try {
      run.caller()
          .pages(
              detail.service(),
              detail.operation(),
              any.callRegion(),
              Holes.fill(
                  detail.parameters(), hole -> hole.equals("ids") ? ids : any.holes().apply(hole)),
              Set.of(),
              page ->
                  Answers.items(page, output(), Optional.of(batch.items()))
                      .forEach(element -> match(element, batch, taken)));
      byId.forEach((id, draft) -> give(draft, taken.getOrDefault(id, List.of())));
    } catch (CallFailure failure) {
      boolean ofOne = failure.isAny(type.gone()) || failure.isAny(detail.absent());
      if (ofOne && drafts.size() > 1) {
        // one of them spoils the call for all: find out which
        many(drafts.subList(0, drafts.size() / 2), batch);
        many(drafts.subList(drafts.size() / 2, drafts.size()), batch);
      } else {
        byId.values().forEach(draft -> fail(draft, failure));
      }
    }
  }

  /** Known without effort only once the operation was called: see {@code FirstCalls}. */
  private SdkStruct output() {
    return run.caller().operation(detail.service(), detail.operation()).output();
  }

  private void match(Found element, Batch batch, Map<String, List<Object>> taken) {
    for (Found key : element.at(Path.parse(batch.match()))) {
      take(element)
          .ifPresent(value ->
              taken.computeIfAbsent(key.raw().toString(), id -> new ArrayList<>()).add(value));
    }
  }

  private Optional<Object> take(Found answer) {
    Converter converter = detail.fold().isPresent() ? run.converter().whole() : run.converter();
    Optional<String> name = detail.merges() ? Optional.of(type.name()) : Optional.empty();
    return Answers.take(answer, detail.take(), converter, name);
  }

  private void give(Draft draft, List<Object> pages) {
    Optional<Object> whole = pages.stream().reduce(Answers::join);
    if (whole.isEmpty()) {
      return;
    }
    Object value = detail.fold().isPresent() ? folded(whole.get()) : whole.get();
    if (!detail.merges()) {
      draft.add(Map.of(detail.as(), value));
      return;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    switch (value) {
      case Struct struct -> struct.forEach(fields::put);
      case Map<?, ?> map ->
          map.forEach((key, each) -> {
            if (run.converter().keeps(type.name(), key.toString())) {
              fields.put(key.toString(), each);
            }
          });
      default -> throw new IllegalStateException(type.name() + ": nothing to merge in " + value);
    }
    draft.add(fields);
  }

  private Object folded(Object pairs) {
    ResourceType.Fold fold = detail.fold().orElseThrow();
    Map<String, Object> map = new LinkedHashMap<>();
    for (Object pair : pairs instanceof List<?> list ? list : List.of()) {
      if (pair instanceof Struct struct) {
        Object key = struct.get(fold.key());
        Object value = struct.get(fold.value());
        if (key != null && value != null) {
          map.put(key.toString(), value);
        }
      }
    }
    return map;
  }

  private void fail(Draft draft, CallFailure failure) {
    if (failure.isAny(detail.absent())) {
      return;
    }
    if (failure.isAny(type.gone())) {
      draft.vanish();
      return;
    }
    Gap gap =
        run.gap(
            type,
            draft.known().region(),
            detail.service(),
            detail.operation(),
            Optional.of(draft.known()),
            failure);
    Set<String> kept = new java.util.TreeSet<>(detail.fields());
    kept.removeIf(field -> detail.merges() && !run.converter().keeps(type.name(), field));
    draft.missing(gap, kept);
  }
}
