package dev.atoll.cli;

import dev.atoll.aws.review.Tool;
import dev.atoll.aws.review.ToolLenses;
import dev.atoll.aws.review.ToolReports;
import dev.atoll.aws.scan.Journal;
import dev.atoll.aws.session.AwsSession;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the AWS Well-Architected Tool is, and where is kept what Atoll writes into it. */
final class ToolOptions {
  @Option(
      names = "--tool-region",
      paramLabel = "R",
      description = "The region of the Well-Architected Tool (default: that of the credentials).")
  private @Nullable String region;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "Where to keep what was written (default: atoll/review in the user's state).")
  private @Nullable Path state;

  Tool tool(AwsSession session) {
    return new Tool(session, region(session));
  }

  ToolLenses lenses(AwsSession session) {
    return new ToolLenses(session, region(session));
  }

  ToolReports reports(AwsSession session) {
    return new ToolReports(session, region(session));
  }

  /** Where the Tool is. */
  String region(AwsSession session) {
    return region == null ? session.homeRegion() : region;
  }

  /** Fails where this cannot be a workload's id. */
  static void checkId(String workload) {
    if (!workload.matches("[0-9a-f]{32}")) {
      throw new AtollException(
          ErrorCode.USAGE,
          workload + " is no id of a workload",
          "it has 32 digits and letters; atoll review workloads lists them");
    }
  }

  /** The ledger of a workload; the caller closes it. */
  FileLedger ledger(String workload, String lens) {
    return FileLedger.open(
        (state == null ? Journal.home().resolve("review") : state).resolve(workload), lens);
  }
}
