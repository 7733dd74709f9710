package dev.atoll.testkit;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Decides what happens to each call. */
final class FaultPlan {

  /** A fault and the calls it strikes. */
  record Rule(Predicate<AwsCall> strikes, Fault fault) {}

  /** What happens to a call. */
  sealed interface Decision {}

  record HandOn(Duration after) implements Decision {}

  record Refuse(Duration after, AwsError error) implements Decision {}

  record Silence() implements Decision {}

  private final long seed;
  private final List<Rule> rules;
  private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final Map<Long, Integer> attempts = new ConcurrentHashMap<>();

  FaultPlan(long seed, List<Rule> rules) {
    this.seed = seed;
    this.rules = rules;
  }

  Decision decide(AwsCall call, URI uri, byte[] body) {
    SplittableRandom random = new SplittableRandom(seed + attempt(call, uri, body));
    Duration delay = Duration.ZERO;
    for (Rule rule : rules) {
      if (!rule.strikes().test(call)) {
        continue;
      }
      switch (rule.fault()) {
        case Fault.Pass() -> {
          return new HandOn(delay);
        }
        case Fault.Deny() -> {
          return new Refuse(delay, AwsError.denied(call));
        }
        case Fault.RegionOff() -> {
          return new Refuse(delay, AwsError.regionOff(call));
        }
        case Fault.Vanish(String code) -> {
          return new Refuse(delay, AwsError.vanished(call, code));
        }
        case Fault.Hang() -> {
          return new Silence();
        }
        case Fault.Throttle(double share) -> {
          if (random.nextDouble() < share) {
            return new Refuse(delay, AwsError.throttled(call));
          }
        }
        case Fault.Fail(double share) -> {
          if (random.nextDouble() < share) {
            return new Refuse(delay, AwsError.failed(call));
          }
        }
        case Fault.Limit(double perSecond, int burst) -> {
          long now = System.nanoTime();
          TokenBucket bucket =
              buckets.computeIfAbsent(
                  call.limitedAs(), key -> new TokenBucket(perSecond, burst, now));
          if (!bucket.take(now)) {
            return new Refuse(delay, AwsError.throttled(call));
          }
        }
        case Fault.Delay(Duration by) -> delay = delay.plus(by);
      }
    }
    return new HandOn(delay);
  }

  /** A number that tells this attempt of this request from all others, the same in every run. */
  private long attempt(AwsCall call, URI uri, byte[] body) {
    long request =
        31L * 31L * (call.region() + call.key()).hashCode()
            + 31L * uri.getRawSchemeSpecificPart().hashCode()
            + Arrays.hashCode(body);
    return request * 0x9E3779B97F4A7C15L + attempts.merge(request, 1, Integer::sum);
  }
}
