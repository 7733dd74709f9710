package dev.atoll.testkit.reading;

import dev.atoll.aws.call.Backoff;
import dev.atoll.aws.model.Models;
import dev.atoll.aws.model.SdkModel;
import dev.atoll.aws.read.LiveSource;
import dev.atoll.aws.read.Progress;
import dev.atoll.aws.read.ReadSummary;
import dev.atoll.aws.read.Resume;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.aws.session.ReadOptions;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.plan.ReadPlanner;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The real reader with the real resource types, which tries again without waiting. */
public final class Reads {
  public static final String HOME = "us-east-1";

  /** As many attempts as in earnest; pauses are skipped, and so add up to more than they would. */
  private static final Backoff TIRELESS =
      new Backoff(
          Backoff.STANDARD.throttled(),
          Backoff.STANDARD.server(),
          Backoff.STANDARD.silent(),
          Duration.ofDays(1000));

  private static final ReadOptions OPTIONS =
      ReadOptions.DEFAULT.withRegions(List.of(HOME)).withTimeout(Duration.ofSeconds(30));

  static {
    // the SDK's standard chain finds them; the simulated AWS takes any
    System.setProperty("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
    System.setProperty("aws.secretAccessKey", "simulated");
  }

  private Reads() {}

  /** What one reading gave. */
  record Outcome(Snapshot snapshot, ReadSummary summary) {}

  /** All types of these services, or of all where none is named. */
  static ReadPlan plan(String... services) {
    Set<String> chosen = Set.of(services);
    return new ReadPlanner(knowledge())
        .everything(type -> chosen.isEmpty() || chosen.contains(type.service().id()));
  }

  static Outcome read(URI endpoint, ReadPlan plan) {
    return read(endpoint, plan, options -> options, source -> Progress.NONE, Resume.NOTHING);
  }

  /**
   * @param progress given the source, which it may stop
   */
  static Outcome read(
      URI endpoint,
      ReadPlan plan,
      Function<ReadOptions, ReadOptions> options,
      Function<LiveSource, Progress> progress,
      Resume resume) {
    ReadOptions chosen = options.apply(OPTIONS).withEndpoint(endpoint);
    try (AwsSession session = AwsSession.open(chosen, TIRELESS, new SkippingTime())) {
      return read(session, model(), plan, progress, resume);
    }
  }

  /** A session for many readings, with the options that all have. */
  public static AwsSession session(URI endpoint) {
    return AwsSession.open(OPTIONS.withEndpoint(endpoint), TIRELESS, new SkippingTime());
  }

  /** Reads in a session that is open. */
  public static Snapshot read(AwsSession session, SdkModel model, ReadPlan plan) {
    return read(session, model, plan, source -> Progress.NONE, Resume.NOTHING).snapshot();
  }

  private static Outcome read(
      AwsSession session,
      SdkModel model,
      ReadPlan plan,
      Function<LiveSource, Progress> progress,
      Resume resume) {
    SnapshotBuilder sink = new SnapshotBuilder(UnaryOperator.identity());
    LiveSource source = new LiveSource(model, session);
    ReadSummary summary = source.read(plan, sink, progress.apply(source), resume);
    ScanInfo info =
        new ScanInfo(
            "test",
            Instant.EPOCH,
            Instant.EPOCH,
            "aws",
            List.of(summary.account()),
            summary.regions(),
            "test",
            knowledge().hash());
    return new Outcome(sink.build(info, summary.calls()), summary);
  }

  /** Takes over what an interrupted reading has completed. */
  static Resume resume(Snapshot snapshot) {
    Set<String> global =
        knowledge().types().values().stream()
            .filter(type -> type.scope() == ResourceType.Scope.GLOBAL)
            .map(ResourceType::name)
            .collect(Collectors.toSet());
    return Resume.from(snapshot, global::contains);
  }

  /** All that Atoll brings. */
  public static KnowledgeBase knowledge() {
    return Models.shipped();
  }

  /** The APIs of the services that the knowledge names. */
  public static SdkModel model() {
    return Models.sdk(knowledge().services());
  }
}
