package dev.atoll.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class FirstCallsTest {
  private final FirstCalls firsts = new FirstCalls(1);

  @Test
  void anotherOperationWaitsUntilTheFirstIsAnswered() throws Exception {
    FirstCalls.Turn volumes = firsts.turn("ec2", "DescribeVolumes");
    FutureTask<FirstCalls.Turn> images =
        new FutureTask<>(() -> firsts.turn("ec2", "DescribeImages"));
    Thread waiting = Thread.ofPlatform().start(images);
    while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(images.isDone()).isFalse();

    volumes.over();
    images.get(5, TimeUnit.SECONDS).over();
  }

  @Test
  void whatWasCalledBeforeNeedsNoTurn() throws InterruptedException {
    FirstCalls.Turn first = firsts.turn("s3", "GetBucketAcl");
    firsts.turn("s3", "GetBucketAcl").over();
    first.over();
  }

  @Test
  void aTurnIsGivenBackOnce() throws Exception {
    FirstCalls.Turn users = firsts.turn("iam", "ListUsers");
    users.over();
    users.over();

    firsts.turn("iam", "ListRoles");
    FutureTask<FirstCalls.Turn> groups = new FutureTask<>(() -> firsts.turn("iam", "ListGroups"));
    Thread waiting = Thread.ofPlatform().start(groups);
    while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(groups.isDone()).isFalse();
    waiting.interrupt();
    waiting.join();
  }
}
