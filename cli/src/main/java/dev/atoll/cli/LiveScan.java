package dev.atoll.cli;

import dev.atoll.aws.scan.AccountScan;
import dev.atoll.aws.scan.AccountScan.Resuming;
import dev.atoll.aws.scan.Journal;
import dev.atoll.aws.scan.Reading;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.plan.ReadPlan;
import dev.atoll.engine.snapshot.Snapshot;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Reads a live account, with progress and a clean end on Ctrl-C. */
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
   * @param keep where to keep all of what was read of an account
   */
  Snapshot read(ReadPlan plan, Function<String, Optional<Path>> keep, boolean resume) {
    try (AwsSession session = AwsSession.open(options.read())) {
      AccountScan scan = new AccountScan(session, knowledge, Version.text());
      Optional<Path> saved = keep.apply(session.account());
      Path part = saved.map(Journal::of).orElseGet(() -> Journal.ofAccount(session.account()));
      Interruption interruption = Interruption.stopping(scan::stop);
      try {
        return switch (read(scan, plan, saved, part, resume)) {
          case Reading.Done done -> done.snapshot();
          case Reading.Stopped stopped -> {
            tell(stopped);
            throw interruption.exit();
          }
        };
      } finally {
        interruption.over();
      }
    }
  }

  private Reading read(
      AccountScan scan, ReadPlan plan, Optional<Path> saved, Path part, boolean resume) {
    try (TerminalProgress progress = TerminalProgress.start(terminal, err)) {
      return scan.read(plan, saved, part, resume ? Resuming.REQUIRED : Resuming.NO, progress);
    }
  }

  private void tell(Reading.Stopped stopped) {
    stopped
        .lost()
        .ifPresentOrElse(
            problem ->
                err.printf("atoll: interrupted; nothing is kept: %s%n", problem.getMessage()),
            () ->
                err.printf(
                    "atoll: interrupted; what was read is kept in %s%n  go on with the same command"
                        + " and --resume%n",
                    stopped.part()));
  }
}
