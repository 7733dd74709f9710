package dev.atoll.cli;

import picocli.CommandLine.Command;

/** {@code atoll review lens}: custom lenses. */
@Command(
    name = "lens",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks custom lenses, and brings them into the AWS Well-Architected Tool.",
    subcommands = {
      LensCheckCommand.class,
      LensImportCommand.class,
      LensExportCommand.class,
      LensListCommand.class
    })
final class ReviewLensCommand {}
