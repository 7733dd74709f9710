package dev.atoll.aws.call;

import dev.atoll.aws.call.Backoff.Pauses;
import dev.atoll.aws.call.Verdict.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * The one way to AWS: every call of a scan passes here and waits for its turn. Bounds how many are
 * under way at once and how fast each operation is called, and tries again where that helps.
 */
public final class Scheduler {
  private final Semaphore inFlight;
  private final Backoff backoff;
  private final Time time;
  private final RandomGenerator random;
  private final ConcurrentHashMap<Target, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final RegionHealth health = new RegionHealth();
  private final AtomicLong calls = new AtomicLong();

  /** One call of the SDK, without retries. */
  @FunctionalInterface
  public interface Attempt<T> {
    T run() throws Exception;
  }

  /**
   * @param concurrency how many calls may be under way at once
   */
  public Scheduler(int concurrency, Backoff backoff, Time time, RandomGenerator random) {
    this.inFlight = new Semaphore(concurrency);
    this.backoff = backoff;
    this.time = time;
    this.random = random;
  }

  /**
   * Calls until there is an answer or no hope of one.
   *
   * @param retry error codes that mean: ask again shortly
   * @throws CallFailure where there is no answer
   * @throws InterruptedException where the scan was stopped
   */
  public <T> T call(Target target, Set<String> retry, Attempt<T> attempt)
      throws CallFailure, InterruptedException {
    TokenBucket bucket =
        buckets.computeIfAbsent(
            target, key -> new TokenBucket(key.service().rate(key.operation()), time));
    long deadline = time.nanos() + backoff.patience().toNanos();
    for (int attempts = 1; ; attempts++) {
      Optional<Verdict> hopeless = health.hopeless(target);
      if (hopeless.isPresent()) {
        throw failure(hopeless.get(), new IllegalStateException("not tried"));
      }
      await(bucket);
      long sent = time.nanos();
      try {
        T answer = once(attempt);
        bucket.succeeded();
        health.answered(target);
        return answer;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        Verdict verdict = Verdict.of(e);
        if (verdict.kind() == Kind.STOPPED || Thread.currentThread().isInterrupted()) {
          throw stopped(e);
        }
        note(target, bucket, sent, verdict);
        Optional<Pauses> pauses = pauses(verdict, retry);
        if (pauses.isEmpty()
            || attempts >= pauses.get().attempts()
            || time.nanos() - deadline >= 0) {
          health.failed(target, verdict);
          throw failure(verdict, e);
        }
        sleep(pauses.get().after(attempts, random));
      }
    }
  }

  /** How many requests were sent, repeated ones included. */
  public long calls() {
    return calls.get();
  }

  private <T> T once(Attempt<T> attempt) throws Exception {
    inFlight.acquire();
    try {
      calls.incrementAndGet();
      return attempt.run();
    } finally {
      inFlight.release();
    }
  }

  private void note(Target target, TokenBucket bucket, long sent, Verdict verdict) {
    switch (verdict.kind()) {
      case THROTTLED -> bucket.throttled(sent);
      case DENIED, OTHER -> {
        bucket.succeeded();
        if (verdict.kind() == Kind.OTHER && !verdict.codes().isEmpty()) {
          health.answered(target);
        }
      }
      case SERVER, TIMEOUT, CONNECTION, UNKNOWN_HOST, REGION_OFF, STOPPED -> {}
    }
  }

  /** How to go on after a failure; empty where trying again does not help. */
  private Optional<Pauses> pauses(Verdict verdict, Set<String> retry) {
    return switch (verdict.kind()) {
      case THROTTLED -> Optional.of(backoff.throttled());
      case SERVER -> Optional.of(backoff.server());
      case TIMEOUT, CONNECTION -> Optional.of(backoff.silent());
      case UNKNOWN_HOST, DENIED, REGION_OFF, STOPPED, OTHER ->
          verdict.codes().stream().anyMatch(retry::contains)
              ? Optional.of(backoff.throttled())
              : Optional.empty();
    };
  }

  private static CallFailure failure(Verdict verdict, Exception cause) {
    return new CallFailure(verdict.kind().reason(), verdict.codes(), verdict.message(), cause);
  }

  private static InterruptedException stopped(Exception cause) {
    InterruptedException stopped = new InterruptedException("stopped");
    stopped.initCause(cause);
    return stopped;
  }

  private void await(TokenBucket bucket) throws InterruptedException {
    long ticket = bucket.ticket();
    Duration wait = bucket.untilTurnOf(ticket);
    while (wait.isPositive()) {
      time.sleep(wait);
      wait = bucket.untilTurnOf(ticket);
    }
  }

  private void sleep(Duration duration) throws InterruptedException {
    if (duration.isPositive()) {
      time.sleep(duration);
    }
  }
}
