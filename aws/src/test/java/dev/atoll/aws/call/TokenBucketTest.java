package dev.atoll.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.knowledge.Service.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private final ManualTime time = new ManualTime();
  private final TokenBucket bucket = new TokenBucket(new Rate(10, 3), time);

  @Test
  void aBurstGoesAtOnceAndTheRestAtTheRate() {
    assertThat(take(3)).isZero();
    assertThat(bucket.take()).isEqualTo(Duration.ofMillis(100));
    assertThat(bucket.take()).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void restingFillsItUpToTheBurstAndNoFurther() {
    take(5);
    time.sleep(Duration.ofMinutes(1));
    assertThat(take(3)).isZero();
    assertThat(bucket.take()).isPositive();
  }

  @Test
  void throttlingHalvesTheRateOnceForCallsSentTogether() {
    long sent = time.nanos();
    time.sleep(Duration.ofMillis(10));
    bucket.throttled(sent);
    bucket.throttled(sent);
    assertThat(bucket.perSecond()).isEqualTo(5);
    time.sleep(Duration.ofMillis(10));
    bucket.throttled(time.nanos());
    assertThat(bucket.perSecond()).isEqualTo(2.5);
    assertThat(bucket.take()).as("no burst is left").isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void successOpensItAgainUpToThePublishedRate() {
    bucket.throttled(time.nanos());
    bucket.succeeded();
    assertThat(bucket.perSecond()).isEqualTo(5.5);
    for (int i = 0; i < 100; i++) {
      bucket.succeeded();
    }
    assertThat(bucket.perSecond()).isEqualTo(10);
  }

  @Test
  void itNeverStandsStill() {
    for (int i = 0; i < 100; i++) {
      time.sleep(Duration.ofMillis(1));
      bucket.throttled(time.nanos());
    }
    assertThat(bucket.perSecond()).isGreaterThan(0.1);
  }

  /** The longest of the waits. */
  private Duration take(int tokens) {
    Duration longest = Duration.ZERO;
    for (int i = 0; i < tokens; i++) {
      Duration wait = bucket.take();
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    return longest;
  }
}
