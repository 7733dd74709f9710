package dev.atoll.server.scan;

import dev.atoll.aws.read.Progress;
import dev.atoll.engine.snapshot.Unit;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A scan as spans: the whole, each unit that is read, and what follows. They say what was done and
 * for how long; nothing of what resources hold.
 */
final class ScanTrace implements AutoCloseable {
  private static final AttributeKey<String> SCAN = AttributeKey.stringKey("atoll.scan");
  private static final AttributeKey<Long> TENANT = AttributeKey.longKey("atoll.tenant");
  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("atoll.resource.type");
  private static final AttributeKey<String> END = AttributeKey.stringKey("atoll.scan.end");
  private static final AttributeKey<String> ACCOUNT = AttributeKey.stringKey("cloud.account.id");
  private static final AttributeKey<String> REGION = AttributeKey.stringKey("cloud.region");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private final Tracer tracer;
  private final Span whole;
  private final Context context;
  private final Map<Unit, Span> units = new ConcurrentHashMap<>();

  /**
   * @param name of the work, such as scan
   */
  ScanTrace(Tracer tracer, String name, long tenant, String scan) {
    this.tracer = tracer;
    this.whole =
        tracer
            .spanBuilder(name)
            .setNoParent()
            .setAttribute(SCAN, scan)
            .setAttribute(TENANT, tenant)
            .startSpan();
    this.context = Context.root().with(whole);
  }

  /** The same, with a span for each unit. */
  Progress reading(Progress told) {
    return new Progress() {
      @Override
      public void planned(int count) {
        told.planned(count);
      }

      @Override
      public void started(Unit unit) {
        units.put(unit, begin(unit));
        told.started(unit);
      }

      @Override
      public void finished(Unit unit) {
        told.finished(unit);
        Span span = units.remove(unit);
        if (span != null) {
          span.end();
        }
      }

      @Override
      public void found() {
        told.found();
      }
    };
  }

  private Span begin(Unit unit) {
    return tracer
        .spanBuilder("read " + unit.type())
        .setParent(context)
        .setAttribute(TYPE, unit.type())
        .setAttribute(ACCOUNT, unit.account())
        .setAttribute(REGION, unit.region())
        .startSpan();
  }

  /** Does a step, such as judging. */
  <T> T step(String name, Supplier<T> work) {
    Span span = tracer.spanBuilder(name).setParent(context).startSpan();
    try {
      return work.get();
    } catch (RuntimeException e) {
      fail(span, e.getClass().getSimpleName());
      throw e;
    } finally {
      span.end();
    }
  }

  /** Does a step that has no outcome. */
  void run(String name, Runnable work) {
    step(
        name,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /** How it ended on this node. */
  void ended(String end) {
    whole.setAttribute(END, end);
  }

  /**
   * It failed.
   *
   * @param why a code or a class, no message: messages name resources
   */
  void failed(String why) {
    fail(whole, why);
  }

  private static void fail(Span span, String why) {
    span.setStatus(StatusCode.ERROR).setAttribute(ERROR, why);
  }

  @Override
  public void close() {
    units.values().forEach(Span::end);
    whole.end();
  }
}
