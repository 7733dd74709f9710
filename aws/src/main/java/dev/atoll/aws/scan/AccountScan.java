package dev.atoll.aws.scan;

import dev.atoll.aws.model.Models;
import dev.atoll.aws.read.LiveSource;
import dev.atoll.aws.read.Progress;
import dev.atoll.aws.read.ReadSummary;
import dev.atoll.aws.read.Resume;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.plan.FieldSet;
import dev.atoll.engine.plan.Projection;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Selection;
import dev.atoll.engine.snapshot.SnapshotBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a live account into memory and a journal on disk. One object reads once. */
public final class AccountScan {
  /** Whether to take over what an interrupted scan has read. */
  public enum Resuming {
    NO,
    /** Where there is one that read the same things. */
    IF_ANY,
    /** It is an error if there is none. */
    REQUIRED
  }

  private final AwsSession session;
  private final KnowledgeBase knowledge;
  private final String version;
  private final LiveSource source;

  /**
   * @param version of Atoll, noted in the snapshot
   */
  public AccountScan(AwsSession session, KnowledgeBase knowledge, String version) {
    this.session = session;
    this.knowledge = knowledge;
    this.version = version;
    this.source = new LiveSource(Models.sdk(knowledge.services()), session);
  }

  /**
   * Reads what the plan says.
   *
   * @param saved where to keep all of what was read
   * @param part where an interrupted scan leaves its journal
   */
  public Reading read(
      ReadPlan plan, Optional<Path> saved, Path part, Resuming resuming, Progress progress) {
    // a snapshot that is kept holds whole configurations, memory only what rules read
    ReadPlan wanted = saved.isPresent() ? new ReadPlan(plan.types(), FieldSet.ALL) : plan;
    String selection = selection(wanted);
    Resume done = earlier(part, selection, resuming);
    ScanInfo start =
        info(UUID.randomUUID().toString(), Instant.now(), session.account(), List.of());
    Journal journal = new Journal(saved, part, start, Selection.of(selection, wanted));
    SnapshotBuilder memory =
        new SnapshotBuilder(resource -> saved.isPresent() ? project(resource, plan) : resource);
    try {
      ReadSummary summary = source.read(wanted, memory.and(journal), progress, done);
      if (!summary.complete()) {
        journal.keep();
        return new Reading.Stopped(part, journal.broken());
      }
      journal.finish(summary.finishedAt(), summary.regions(), summary.calls());
      ScanInfo info = info(start.id(), start.startedAt(), session.account(), summary.regions());
      return new Reading.Done(memory.build(info, summary.calls()));
    } catch (RuntimeException e) {
      journal.abandon();
      throw e;
    }
  }

  /** Ends the scan: {@link #read} returns soon. */
  public void stop() {
    source.stop();
  }

  private Resume earlier(Path part, String selection, Resuming resuming) {
    Earlier earlier = new Earlier(knowledge);
    return switch (resuming) {
      case NO -> Resume.NOTHING;
      case IF_ANY -> earlier.any(part, selection);
      case REQUIRED -> earlier.required(part, selection);
    };
  }

  private ScanInfo info(String id, Instant startedAt, String account, List<String> regions) {
    return new ScanInfo(
        id, startedAt, Instant.now(), "aws", List.of(account), regions, version, knowledge.hash());
  }

  private Resource project(Resource resource, ReadPlan plan) {
    ResourceType type = knowledge.types().get(resource.type());
    return type == null
        ? resource
        : resource.withConfiguration(
            Projection.of(resource.configuration(), type.shape(), plan.fields()));
  }

  /** What is read, told apart from any other choice. */
  private String selection(ReadPlan plan) {
    String calls =
        plan.calls().stream()
            .map(call -> call.service().id() + ":" + call.operation())
            .sorted()
            .collect(Collectors.joining(","));
    return "%s-%08x-%s-%s"
        .formatted(
            knowledge.hash(),
            calls.hashCode(),
            plan.fields() == FieldSet.ALL ? "all" : "part",
            String.join("+", session.options().regions()));
  }
}
