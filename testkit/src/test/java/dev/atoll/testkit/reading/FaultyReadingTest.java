package dev.atoll.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.aws.read.Progress;
import dev.atoll.aws.read.Resume;
import dev.atoll.engine.model.Gap;
import dev.atoll.engine.model.GapReason;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.Unit;
import dev.atoll.testkit.FaultProxy;
import dev.atoll.testkit.SimulatedAws;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The reader before every way in which AWS fails; one service for each protocol. */
@Timeout(300)
class FaultyReadingTest {
  private static final String[] PROTOCOLS = {"ec2", "rds", "sqs", "s3", "lambda", "iam"};

  private static final SimulatedAws AWS = SimulatedAws.shared();
  private static Snapshot undisturbed;

  @BeforeAll
  static void readWithoutFaults() {
    AWS.reset();
    AWS.seedEstate("mixed");
    undisturbed = Reads.read(AWS.endpoint(), Reads.plan(PROTOCOLS)).snapshot();
    assertThat(ids(undisturbed, "AWS::RDS::DBInstance")).containsExactly("bad-db", "good-db");
    assertThat(ids(undisturbed, "AWS::S3::Bucket")).contains("bad-bucket", "good-bucket");
  }

  @Test
  void whereAllIsDeniedEveryTypeIsAGapWithItsPermission() {
    ReadPlan plan = Reads.plan();
    try (FaultProxy proxy = FaultProxy.before(AWS.endpoint()).deny("*").start()) {
      Snapshot snapshot = Reads.read(proxy.endpoint(), plan).snapshot();
      // who one is needs no permission
      assertThat(snapshot.resources()).extracting(Resource::type).containsExactly("AWS::Account");
      assertThat(snapshot.gaps())
          .allSatisfy(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.DENIED);
            assertThat(gap.permission()).isPresent();
          });
      Set<String> types =
          plan.types().stream().map(read -> read.type().name()).collect(Collectors.toSet());
      assertThat(snapshot.gaps().stream().map(Gap::type)).containsAll(types);
      assertThat(snapshot.units()).extracting(Unit::type).containsExactly("AWS::Account");
    }
  }

  @Test
  void throttlingAndServerErrorsCostTimeAndNothingElse() {
    // what the simulator does not know fails anyway, and which failure comes last would be chance
    FaultProxy.Builder faults = FaultProxy.before(AWS.endpoint()).seed(7).pass("ec2:Get*");
    try (FaultProxy proxy = faults.throttle("*", 0.2).fail("*", 0.13).start()) {
      Snapshot snapshot = Reads.read(proxy.endpoint(), Reads.plan(PROTOCOLS)).snapshot();
      assertSameAsUndisturbed(snapshot);
    }
  }

  @Test
  void anEndpointThatHangsEndsInGapsWithinItsTimeouts() {
    long start = System.nanoTime();
    try (FaultProxy proxy = FaultProxy.before(AWS.endpoint()).hang("rds:*").start()) {
      Snapshot snapshot =
          Reads.read(
                  proxy.endpoint(),
                  Reads.plan("rds", "sqs"),
                  options -> options.withTimeout(Duration.ofSeconds(2)),
                  source -> Progress.NONE,
                  Resume.NOTHING)
              .snapshot();
      assertThat(snapshot.gaps())
          .isNotEmpty()
          .allSatisfy(gap -> assertThat(gap.service()).isEqualTo("rds"))
          .allSatisfy(gap -> assertThat(gap.reason()).isEqualTo(GapReason.TIMEOUT));
      assertThat(ids(snapshot, "AWS::SQS::Queue")).hasSize(3);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void whatIsListedForAResourceDoesNotWaitForItsDetails() {
    List<String> finished = new CopyOnWriteArrayList<>();
    Progress listening =
        new Progress() {
          @Override
          public void finished(Unit unit) {
            finished.add(unit.type());
          }
        };
    try (FaultProxy proxy = FaultProxy.before(AWS.endpoint()).hang("iam:ListMFADevices").start()) {
      Reads.read(
          proxy.endpoint(),
          Reads.plan("iam"),
          options -> options.withTimeout(Duration.ofSeconds(2)),
          source -> listening,
          Resume.NOTHING);
    }
    assertThat(finished).containsSubsequence("AWS::IAM::AccessKey", "AWS::IAM::User");
  }

  @Test
  void aRegionThatIsOffIsRecognisedOnceAndTheOthersAreRead() {
    try (FaultProxy proxy = FaultProxy.before(AWS.endpoint()).regionOff("sa-east-1").start()) {
      Snapshot snapshot =
          Reads.read(
                  proxy.endpoint(),
                  Reads.plan(PROTOCOLS),
                  options -> options.withRegions(List.of("us-east-1", "sa-east-1")),
                  source -> Progress.NONE,
                  Resume.NOTHING)
              .snapshot();
      assertThat(keys(snapshot)).isEqualTo(keys(undisturbed));
      List<Gap> off =
          snapshot.gaps().stream().filter(gap -> gap.region().equals("sa-east-1")).toList();
      assertThat(off)
          .isNotEmpty()
          .allSatisfy(gap -> assertThat(gap.reason()).isEqualTo(GapReason.REGION_DISABLED));
    }
  }

  @Test
  void aBucketThatVanishesMeanwhileIsLeftOut() {
    try (FaultProxy proxy =
        FaultProxy.before(AWS.endpoint()).vanish("s3:* /bad-bucket?*", "NoSuchBucket").start()) {
      Snapshot snapshot = Reads.read(proxy.endpoint(), Reads.plan("s3")).snapshot();
      assertThat(ids(snapshot, "AWS::S3::Bucket"))
          .contains("good-bucket")
          .doesNotContain("bad-bucket");
      assertThat(snapshot.gaps())
          .allSatisfy(gap -> assertThat(gap.resource().orElse("")).doesNotContain("bad-bucket"));
    }
  }

  @Test
  void anInterruptedScanGoesOnWhereItStopped() {
    ReadPlan plan = Reads.plan(PROTOCOLS);
    Reads.Outcome first =
        Reads.read(
            AWS.endpoint(),
            plan,
            options -> options.withConcurrency(2),
            source -> stopAfter(8, source::stop),
            Resume.NOTHING);
    assertThat(first.summary().complete()).isFalse();
    assertThat(first.snapshot().units()).isNotEmpty();

    Reads.Outcome second =
        Reads.read(
            AWS.endpoint(),
            plan,
            options -> options,
            source -> Progress.NONE,
            Reads.resume(first.snapshot()));
    assertThat(second.summary().complete()).isTrue();
    assertSameAsUndisturbed(second.snapshot());
    assertThat(second.snapshot().calls()).isLessThan(undisturbed.calls());
  }

  private static Progress stopAfter(int units, Runnable stop) {
    AtomicInteger left = new AtomicInteger(units);
    return new Progress() {
      @Override
      public void finished(Unit unit) {
        if (left.decrementAndGet() == 0) {
          stop.run();
        }
      }
    };
  }

  private static void assertSameAsUndisturbed(Snapshot snapshot) {
    Set<Resource> expected = stable(undisturbed);
    Set<Resource> actual = stable(snapshot);
    assertThat(actual).filteredOn(resource -> !expected.contains(resource)).isEmpty();
    assertThat(expected).filteredOn(resource -> !actual.contains(resource)).isEmpty();
    assertThat(snapshot.units()).isEqualTo(undisturbed.units());
  }

  private static Set<String> keys(Snapshot snapshot) {
    return snapshot.resources().stream()
        .map(resource -> resource.type() + " " + resource.key())
        .collect(Collectors.toSet());
  }

  /** The resources but for what is another in every answer. */
  private static Set<Resource> stable(Snapshot snapshot) {
    return snapshot.resources().stream()
        .map(resource ->
            resource.withConfiguration(
                resource
                    .configuration()
                    .with(Map.of("ClientToken", "", "LatestRestorableTime", ""))))
        .collect(Collectors.toSet());
  }

  private static List<String> ids(Snapshot snapshot, String type) {
    return snapshot.resources().stream()
        .filter(resource -> resource.type().equals(type))
        .map(Resource::id)
        .sorted()
        .toList();
  }
}
