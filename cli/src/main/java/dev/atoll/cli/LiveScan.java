package dev.atoll.cli;

import dev.atoll.aws.read.LiveSource;
import dev.atoll.aws.read.ReadSummary;
import dev.atoll.aws.read.Resume;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.plan.FieldSet;
import dev.atoll.engine.plan.Projection;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.snapshot.ScanInfo;
import dev.atoll.engine.snapshot.Selection;
import dev.atoll.engine.snapshot.Snapshot;
import dev.atoll.engine.snapshot.SnapshotBuilder;
import dev.atoll.engine.snapshot.SnapshotReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a live account, with progress, a journal on disk, and a clean end on Ctrl-C. */
final class LiveScan {
  private final AwsOptions options;
  private final KnowledgeBase knowledge;
  private final Terminal terminal;
  private final PrintWriter err;

  LiveScan(AwsOptions options, KnowledgeBase knowledge, Terminal terminal, PrintWriter err) {
    this.options = options;
    this.knowledge = knowledge;
    this.terminal = terminal;
    this.err = err;
  }

  /**
   * Reads what the plan says.
   *
   * @param saved where to keep all of what was read
   */
  Snapshot read(ReadPlan plan, Optional<Path> saved, boolean resume) {
    try (AwsSession session = AwsSession.open(options.read())) {
      return read(session, plan, saved, resume);
    }
  }

  private Snapshot read(AwsSession session, ReadPlan plan, Optional<Path> saved, boolean resume) {
    // a snapshot that is kept holds whole configurations, memory only what rules read
    ReadPlan wanted = saved.isPresent() ? new ReadPlan(plan.types(), FieldSet.ALL) : plan;
    String selection = selection(wanted);
    Path part = saved.map(Journal::of).orElseGet(() -> Journal.ofAccount(session.account()));
    Resume done = resume ? earlier(part, selection) : Resume.NOTHING;
    ScanInfo start =
        info(UUID.randomUUID().toString(), Instant.now(), session.account(), List.of());
    Journal journal = new Journal(saved, part, start, Selection.of(selection, wanted));
    SnapshotBuilder memory =
        new SnapshotBuilder(resource -> saved.isPresent() ? project(resource, plan) : resource);
    LiveSource source = new LiveSource(Models.sdk(knowledge.services()), session);
    Interruption interruption = Interruption.stopping(source::stop);
    try {
      ReadSummary summary;
      try (TerminalProgress progress = TerminalProgress.start(terminal, err)) {
        summary = source.read(wanted, memory.and(journal), progress, done);
      }
      if (!summary.complete()) {
        keep(journal, part);
        throw interruption.exit();
      }
      journal.finish(summary.finishedAt(), summary.regions(), summary.calls());
      ScanInfo info = info(start.id(), start.startedAt(), session.account(), summary.regions());
      return memory.build(info, summary.calls());
    } catch (RuntimeException e) {
      journal.abandon();
      throw e;
    } finally {
      interruption.over();
    }
  }

  private void keep(Journal journal, Path part) {
    journal.keep();
    journal
        .broken()
        .ifPresentOrElse(
            problem ->
                err.printf("atoll: interrupted; nothing is kept: %s%n", problem.getMessage()),
            () ->
                err.printf(
                    "atoll: interrupted; what was read is kept in %s%n  go on with the same command"
                        + " and --resume%n",
                    part));
  }

  private ScanInfo info(String id, Instant startedAt, String account, List<String> regions) {
    return new ScanInfo(
        id,
        startedAt,
        Instant.now(),
        "aws",
        List.of(account),
        regions,
        Version.text(),
        knowledge.hash());
  }

  private Resource project(Resource resource, ReadPlan plan) {
    ResourceType type = knowledge.types().get(resource.type());
    return type == null
        ? resource
        : resource.withConfiguration(
            Projection.of(resource.configuration(), type.shape(), plan.fields()));
  }

  private Resume earlier(Path part, String selection) {
    List<Path> left = Journal.left(part);
    if (left.isEmpty()) {
      throw new AtollException(
          ErrorCode.USAGE,
          "there is no interrupted scan to go on from",
          "an interrupted scan leaves " + part + "; leave out --resume to start anew");
    }
    Snapshot furthest =
        left.stream()
            .flatMap(file -> partial(file, left.size() == 1).stream())
            .filter(partial -> partial.selection().equals(selection))
            .map(SnapshotReader.Partial::snapshot)
            .max(Comparator.comparingInt(snapshot -> snapshot.units().size()))
            .orElseThrow(() ->
                new AtollException(
                    ErrorCode.USAGE,
                    "the interrupted scan read other things than this one would",
                    "give the same rules, packs, regions and --save-snapshot, or leave out"
                        + " --resume"));
    return Resume.from(
        furthest,
        name ->
            Optional.ofNullable(knowledge.types().get(name))
                .map(type -> type.scope() == ResourceType.Scope.GLOBAL)
                .orElse(false));
  }

  /** What a journal holds; of several, one that died before its first line does not matter. */
  private Optional<SnapshotReader.Partial> partial(Path file, boolean only) {
    try {
      return Optional.of(SnapshotReader.readPartial(file, knowledge.types()));
    } catch (AtollException e) {
      if (only) {
        throw e;
      }
      return Optional.empty();
    }
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
            String.join("+", options.wantedRegions()));
  }
}
