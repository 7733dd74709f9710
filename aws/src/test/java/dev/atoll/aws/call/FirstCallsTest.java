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
  void anotherOperationWaitsUntilTheFirstIsSent() throws Exception {
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
  void theSameOperationWaitsToo() throws Exception {
    FirstCalls many = new FirstCalls(2);
    FirstCalls.Turn first = many.turn("s3", "GetBucketAcl");
    FutureTask<FirstCalls.Turn> second = new FutureTask<>(() -> many.turn("s3", "GetBucketAcl"));
    Thread waiting = Thread.ofPlatform().start(second);
    while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(second.isDone()).isFalse();

    first.over();
    second.get(5, TimeUnit.SECONDS).over();
  }

  @Test
  void whatWasCalledBeforeNeedsNoTurn() throws InterruptedException {
    firsts.turn("s3", "GetBucketAcl").over();
    FirstCalls.Turn all = firsts.turn("s3", "GetBucketPolicy");

    firsts.turn("s3", "GetBucketAcl").over();
    all.over();
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
