package dev.atoll.aws.read;

import dev.atoll.aws.convert.Converter;
import dev.atoll.aws.convert.Secrets;
import dev.atoll.aws.model.SdkModel;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.aws.session.Regions;
import dev.atoll.engine.expression.FieldUse;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.snapshot.SnapshotSink;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A live account as a source of resources. One object reads once. */
public final class LiveSource {
  private final SdkModel model;
  private final AwsSession session;
  private final InstantSource clock;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final ExecutorService executor =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("read-", 0).factory());

  public LiveSource(SdkModel model, AwsSession session) {
    this(model, session, InstantSource.system());
  }

  LiveSource(SdkModel model, AwsSession session, InstantSource clock) {
    this.model = model;
    this.session = session;
    this.clock = clock;
  }

  /**
   * Reads what the plan says. What cannot be seen becomes a gap in the sink; nothing short of a
   * failing sink ends the scan early but {@link #stop()} or an interrupt.
   */
  public ReadSummary read(ReadPlan plan, SnapshotSink sink, Progress progress, Resume resume) {
    var startedAt = clock.instant();
    List<String> names = List.of();
    boolean complete = false;
    var caller = session.caller(model);
    try (executor) {
      Regions regions = session.regions();
      names = regions.names();
      regions.gaps().forEach(sink::gap);
      Run run =
          new Run(
              session.account(),
              session.partition().id(),
              caller,
              new Converter(plan.fields(), secrets(plan)),
              sink,
              progress,
              executor);
      new Units(run, plan, names, session.partition().globalRegion(), resume).readAll();
      complete = !stopped.get();
    } catch (InterruptedException e) {
      executor.shutdownNow();
      if (!stopped.get()) {
        Thread.currentThread().interrupt();
      }
    } catch (RuntimeException | Error e) {
      executor.shutdownNow();
      // what fails after the stop fails because of it
      if (e instanceof Error || !stopped.get()) {
        throw e;
      }
    }
    return new ReadSummary(
        session.account(), names, startedAt, clock.instant(), caller.calls(), complete);
  }

  /** Ends the scan: {@link #read} returns soon, and the sink holds what was read until now. */
  public void stop() {
    stopped.set(true);
    executor.shutdownNow();
  }

  private static Secrets secrets(ReadPlan plan) {
    List<Service> services = plan.calls().stream().map(ReadPlan.Call::service).distinct().toList();
    return new Secrets(
        services.stream()
            .flatMap(service ->
                service.secrets().stream()
                    .map(secret -> secret.split("\\.", 2))
                    .map(parts -> new FieldUse(service.id() + "." + parts[0], parts[1])))
            .toList(),
        services.stream()
            .flatMap(
                service -> service.plain().stream().map(word -> new FieldUse(service.id(), word)))
            .toList());
  }
}
