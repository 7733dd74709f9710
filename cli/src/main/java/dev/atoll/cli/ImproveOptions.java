package dev.atoll.cli;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import picocli.CommandLine.Option;

/** How much of the high-risk issues is to improve. */
final class ImproveOptions {
  @Option(
      names = "--improve",
      paramLabel = "PERCENT",
      description = "How much of the high-risk issues is to improve (default: ${DEFAULT-VALUE}).",
      defaultValue = "25")
  private int percent;

  /** From 1 to 100. */
  int percent() {
    if (percent < 1 || percent > 100) {
      throw new AtollException(
          ErrorCode.USAGE, percent + " is no share to improve", "give 1 to 100 per cent");
    }
    return percent;
  }

  /** Fails where what improved since a scan is asked of a lens of one's own. */
  static void checkLens(boolean since, LensOptions lens) {
    if (since && lens.wanted()) {
      throw new AtollException(
          ErrorCode.USAGE,
          "what improved since a scan cannot be told by --lens",
          "the result of a scan tells the questions of AWS's framework only");
    }
  }
}
