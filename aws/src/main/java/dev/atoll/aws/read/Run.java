package dev.atoll.aws.read;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.aws.call.Caller;
import dev.atoll.aws.convert.Converter;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.snapshot.SnapshotSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What all parts of one scan share. */
record Run(
    String account,
    String partition,
    Caller caller,
    Converter converter,
    SnapshotSink sink,
    Progress progress,
    ExecutorService executor) {

  /** A step of the scan. */
  @FunctionalInterface
  interface Step {
    void run() throws InterruptedException;
  }

  /** Takes all steps at once and waits for them. */
  void together(List<Step> steps) throws InterruptedException {
    if (steps.size() == 1) {
      steps.getFirst().run();
      return;
    }
    List<Callable<Boolean>> calls = new ArrayList<>(steps.size());
    for (Step step : steps) {
      calls.add(() -> {
        step.run();
        return true;
      });
    }
    for (Future<Boolean> done : executor.invokeAll(calls)) {
      await(done);
    }
  }

  Future<?> start(Step step) {
    return executor.submit(() -> {
      step.run();
      return true;
    });
  }

  static void await(Future<?> done) throws InterruptedException {
    try {
      done.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case InterruptedException interrupted -> throw interrupted;
        case RuntimeException defect -> throw defect;
        case Error defect -> throw defect;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** A gap for a failed call; {@code denied} are codes that mean "may not" beside the usual. */
  Gap gap(
      ResourceType type,
      String region,
      Service service,
      String operation,
      Optional<Resource> resource,
      CallFailure failure) {
    return new Gap(
        account,
        region,
        service.id(),
        operation,
        failure.isAny(type.denied()) ? dev.atoll.engine.model.GapReason.DENIED : failure.reason(),
        Optional.of(service.permission(operation)),
        type.name(),
        resource.map(Resource::id),
        failure.message());
  }
}
