package dev.atoll.aws.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atoll.engine.knowledge.Service.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private final ManualTime time = new ManualTime();
  private final TokenBucket bucket = new TokenBucket(new Rate(10, 3), time);

  @Test
  void aBurstGoesAtOnceAndTheRestAtTheRate() {
    assertThat(wait(3)).isZero();
    assertThat(wait(1)).isEqualTo(Duration.ofMillis(100));
    assertThat(wait(1)).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void restingFillsItUpToTheBurstAndNoFurther() {
    wait(5);
    time.sleep(Duration.ofMinutes(1));
    assertThat(wait(3)).isZero();
    assertThat(wait(1)).isPositive();
  }

  @Test
  void throttlingSlowsOnceForCallsSentTogether() {
    long sent = time.nanos();
    bucket.throttled(sent);
    bucket.throttled(sent - 1);
    assertThat(bucket.perSecond()).isEqualTo(7);
    bucket.throttled(time.nanos());
    assertThat(bucket.perSecond()).isCloseTo(4.9, within(1e-9));
    assertThat(wait(1)).as("no burst is left").isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void successOpensItAgainUpToThePublishedRate() {
    bucket.throttled(time.nanos());
    bucket.succeeded();
    assertThat(bucket.perSecond()).isEqualTo(7.5);
    for (int i = 0; i < 100; i++) {
      bucket.succeeded();
    }
    assertThat(bucket.perSecond()).isEqualTo(10);
  }

  @Test
  void timeOpensItAgain() {
    bucket.throttled(time.nanos());
    time.sleep(Duration.ofSeconds(2));
    bucket.succeeded();
    assertThat(bucket.perSecond()).isCloseTo(8.5, within(1e-9));
    time.sleep(Duration.ofSeconds(20));
    bucket.succeeded();
    assertThat(bucket.perSecond()).isEqualTo(10);
  }

  @Test
  void whoWaitsWhileItIsSlowGoesOnSoonerOnceItIsFastAgain() {
    for (int i = 0; i < 12; i++) {
      bucket.throttled(time.nanos());
    }
    long last = 0;
    for (int i = 0; i < 60; i++) {
      last = bucket.ticket();
    }
    Duration waited = Duration.ZERO;
    for (Duration wait = bucket.untilTurnOf(last);
        wait.isPositive();
        wait = bucket.untilTurnOf(last)) {
      time.sleep(wait);
      waited = waited.plus(wait);
    }
    assertThat(waited).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
  }

  @Test
  void itNeverStandsStill() {
    for (int i = 0; i < 100; i++) {
      bucket.throttled(time.nanos());
    }
    assertThat(bucket.perSecond()).isGreaterThan(0.1);
  }

  /** The longest of the waits. */
  private Duration wait(int tickets) {
    Duration longest = Duration.ZERO;
    for (int i = 0; i < tickets; i++) {
      Duration wait = bucket.untilTurnOf(bucket.ticket());
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    return longest;
  }
}
