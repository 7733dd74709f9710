package dev.atoll.cli;

import dev.atoll.aws.review.AppliedLens;
import dev.atoll.aws.review.Tool;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Framework;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lens of a workload in the Tool is meant. */
final class AppliedLensOptions {
  @Option(
      names = "--lens-arn",
      paramLabel = "ARN",
      description = "The custom lens in the Tool (default: the workload's of the same name).")
  private @Nullable String arn;

  /** The alias by which the Tool names the lens that a review is by. */
  String alias(Tool tool, String workload, Framework framework, LensOptions lens) {
    if (!lens.wanted()) {
      if (arn != null) {
        throw new AtollException(
            ErrorCode.USAGE, "--lens-arn goes with --lens", "name the file of the lens, too");
      }
      return framework.lens();
    }
    if (arn != null) {
      return arn;
    }
    List<String> named =
        tool.lenses(workload).stream()
            .filter(each -> each.name().equals(framework.lens()))
            .map(AppliedLens::alias)
            .toList();
    if (named.size() != 1) {
      throw new AtollException(
          ErrorCode.USAGE,
          "workload %s has %s lens named %s"
              .formatted(workload, named.isEmpty() ? "no" : "more than one", framework.lens()),
          named.isEmpty()
              ? "atoll review lens import brings it in, atoll review workloads add applies it"
              : "say which with --lens-arn: " + String.join(", ", named));
    }
    return named.getFirst();
  }
}
