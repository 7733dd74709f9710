package dev.atoll.aws.read;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.aws.convert.Found;
import dev.atoll.aws.model.SdkStruct;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Describe;
import dev.atoll.engine.knowledge.ResourceType.Read;
import dev.atoll.engine.model.Struct;
import dev.atoll.engine.plan.Holes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** The calls that list a type's resources. */
final class ListCall {
  private final Run run;
  private final ResourceType type;
  private final Read read;
  private volatile @Nullable String describing;

  /** Takes configurations as they come. */
  @FunctionalInterface
  interface Items {
    void accept(List<Struct> items) throws InterruptedException;
  }

  ListCall(Run run, ResourceType type) {
    this.run = run;
    this.type = type;
    this.read = type.read();
  }

  void prepare(Here here) throws CallFailure, InterruptedException {
    if (read.prepare().isPresent()) {
      pages(read.prepare().get(), here, Map.of(), page -> {});
    }
  }

  /** Lists all, page by page; how many there were. */
  int all(Here here, Items items) throws CallFailure, InterruptedException {
    String operation = read.operation().orElseThrow();
    AtomicInteger count = new AtomicInteger();
    List<Struct> answers = new ArrayList<>();
    pages(
        operation,
        here,
        Holes.fill(read.parameters(), here.holes()),
        page -> {
          List<Found> found = Answers.items(page, output(operation), read.items());
          if (read.describe().isPresent()) {
            List<String> ids = found.stream().map(id -> id.raw().toString()).toList();
            count.addAndGet(named(here, ids, items));
          } else if (read.items().isEmpty()) {
            found.forEach(answer -> answers.add(struct(answer, here)));
          } else {
            List<Struct> structs = found.stream().flatMap(each -> rows(each, here)).toList();
            count.addAndGet(structs.size());
            items.accept(structs);
          }
        });
    Optional<Struct> whole = answers.stream().reduce((one, two) -> (Struct) Answers.join(one, two));
    if (whole.isPresent()) {
      count.incrementAndGet();
      items.accept(List.of(whole.get()));
    }
    return count.get();
  }

  /** The resources with these identifiers; how many there were. */
  int named(Here here, List<String> ids, Items items) throws CallFailure, InterruptedException {
    if (read.describe().isEmpty()) {
      items.accept(ids.stream().map(id -> carry(wrapped(id), here)).toList());
      return ids.size();
    }
    Describe describe = read.describe().get();
    int count = 0;
    for (int from = 0; from < ids.size(); from += describe.size()) {
      int to = Math.min(ids.size(), from + describe.size());
      count += describe(describe, here, ids.subList(from, to), items);
    }
    return count;
  }

  /** The operation of {@code describe}, where it was that that failed. */
  Optional<String> failedAt() {
    return Optional.ofNullable(describing);
  }

  private int describe(Describe describe, Here here, List<String> ids, Items items)
      throws CallFailure, InterruptedException {
    List<Struct> found = new ArrayList<>();
    try {
      pages(
          describe.operation(),
          here,
          Holes.fill(
              describe.parameters(), hole -> hole.equals("ids") ? ids : here.holes().apply(hole)),
          page ->
              Answers.items(page, output(describe.operation()), Optional.of(describe.items()))
                  .forEach(each -> found.add(struct(each, here))));
    } catch (CallFailure failure) {
      if (!failure.isAny(type.gone()) && !failure.isAny(read.absent())) {
        describing = describe.operation();
        throw failure;
      }
      if (ids.size() == 1) {
        return 0;
      }
      // one of them is gone and spoils the call for all: find out which
      int half = ids.size() / 2;
      return describe(describe, here, ids.subList(0, half), items)
          + describe(describe, here, ids.subList(half, ids.size()), items);
    }
    items.accept(found);
    return found.size();
  }

  /** Known without effort only once the operation was called: see {@code FirstCalls}. */
  private SdkStruct output(String operation) {
    return run.caller().operation(type.service(), operation).output();
  }

  private void pages(
      String operation,
      Here here,
      Map<String, Object> parameters,
      dev.atoll.aws.call.Caller.Pages pages)
      throws CallFailure, InterruptedException {
    run.caller()
        .pages(type.service(), operation, here.callRegion(), parameters, read.retry(), pages);
  }

  private java.util.stream.Stream<Struct> rows(Found item, Here here) {
    if (read.decode().isPresent()) {
      String text =
          item.raw() instanceof SdkBytes bytes
              ? bytes.asString(StandardCharsets.UTF_8)
              : item.raw().toString();
      return Csv.rows(text, column -> run.converter().keeps(type.name(), column)).stream()
          .map(row -> carry(row, here));
    }
    return java.util.stream.Stream.of(struct(item, here));
  }

  private Struct struct(Found item, Here here) {
    Struct struct =
        item.struct().isPresent()
            ? run.converter().struct((SdkPojo) item.raw(), item.struct().get(), type.name())
            : wrapped(item.raw().toString());
    return carry(struct, here);
  }

  private Struct wrapped(String item) {
    return Struct.of(Map.of(read.wrap().orElse("Id"), item));
  }

  private Struct carry(Struct item, Here here) {
    Map<String, Object> more = new LinkedHashMap<>();
    read.carry()
        .forEach((field, template) ->
            template.fill(here.holes()).ifPresent(value -> more.put(field, value)));
    return item.with(more);
  }
}
